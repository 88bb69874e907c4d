using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Kyodo.Web.Words;

/// <summary>Adds the three languages of the pages.</summary>
public static class WordsHosting
{
    /// <summary>The languages, the first is the default.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ja", "en", Phrases.PlainJapanese];

    /// <summary>Adds the words.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Phrases>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            // Dates in やさしい日本語 are Japanese dates: the platform knows no such culture of its own.
            options.DefaultRequestCulture = new(Formats(Languages[0]), new CultureInfo(Languages[0]));
            options.SupportedCultures = [new("ja"), new("en")];
            options.SupportedUICultures = [.. Languages.Select(l => new CultureInfo(l))];
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>The value of the language cookie for one of <see cref="Languages"/>.</summary>
    public static string CookieFor(string language) =>
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Formats(language), new CultureInfo(language)));

    private static CultureInfo Formats(string language) => new(language == "en" ? "en" : "ja");
}
