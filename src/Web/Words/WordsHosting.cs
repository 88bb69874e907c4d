using System.Globalization;
using System.Text.Unicode;

namespace Kyodo.Web.Words;

/// <summary>Adds the words of the pages.</summary>
public static class WordsHosting
{
    /// <summary>Adds the words.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<Phrases>();

        // Japanese goes out as it is written, not as numbers three times as long.
        services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));

        // Dates and numbers of やさしい日本語 are Japanese ones: the platform knows no such culture of its own.
        return services.PostConfigure<RequestLocalizationOptions>(options => options.SupportedCultures = [new CultureInfo("ja"), new CultureInfo("en")]);
    }
}
