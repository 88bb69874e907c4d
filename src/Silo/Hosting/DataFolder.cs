using System.Text.Json;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Town;
using Microsoft.Extensions.Options;

namespace Kyodo.Silo.Hosting;

/// <summary>
/// Which municipality the data folder belongs to. Decided once, in a fresh folder, and kept in <c>municipality.json</c> beside the data: a
/// city's folder never becomes the sample's because a setting was forgotten.
/// </summary>
public sealed class DataFolder
{
    /// <summary>The file that says whose the folder is.</summary>
    public const string FileName = "municipality.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _file;

    /// <summary>Reads the folder, or decides for a fresh one.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="InvalidOperationException">The settings name no municipality, or its file cannot be read or is wrong; the message says what.</exception>
    public DataFolder(IOptions<KyodoOptions> options)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Data);
        _file = System.IO.Path.Combine(Path, FileName);
        if (File.Exists(_file))
        {
            Owner = Read<FolderOwner>(_file);
            return;
        }

        Owner = options.Value.Sample == SampleKind.Town
            ? new(InventedCity.Code, SampleKind.Town, Filled: false, null)
            : new(default, SampleKind.None, Filled: false, Described(options.Value.Municipality));
        if (Owner.Described is { } described)
            Owner = Owner with { Code = described.Code };
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Whose it is.</summary>
    public FolderOwner Owner { get; private set; }

    /// <summary>The municipality's code.</summary>
    public MunicipalityCode Code => Owner.Code;

    /// <summary>Whether the sample is to be made, or was begun and not finished.</summary>
    public bool WantsSample => Owner is { Sample: SampleKind.Town, Filled: false };

    /// <summary>Writes down whose the folder is.</summary>
    public void Claim() => Write();

    /// <summary>Writes down that the folder has been filled.</summary>
    public void MarkFilled()
    {
        Owner = Owner with { Filled = true };
        Write();
    }

    private static Municipality Described(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw new InvalidOperationException("Kyodo:Sample is none and the data folder is fresh: say with Kyodo:Municipality which JSON file describes the municipality.");
        if (!File.Exists(file))
            throw new InvalidOperationException($"Kyodo:Municipality: there is no file '{file}'.");
        var municipality = Read<Municipality>(file);
        var problems = MunicipalityRules.Check(municipality, municipality.Code, null);
        return problems.IsEmpty
            ? municipality
            : throw new InvalidOperationException($"Kyodo:Municipality: {problems[0].Field} in '{file}': {problems[0].MessageEnglish}");
    }

    private static T Read<T>(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), s_json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"'{file}' cannot be read: {e.Message}", e);
        }
    }

    // Written beside and renamed, so that a crash leaves the old file or the new one.
    private void Write()
    {
        Directory.CreateDirectory(Path);
        var fresh = _file + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, Owner, s_json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, _file, overwrite: true);
    }
}
