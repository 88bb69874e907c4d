using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Town;
using Microsoft.Extensions.Options;

namespace Kyodo.Silo.Hosting;

/// <summary>
/// Which municipality the data belongs to. Decided once, where there is none yet, and kept beside the data: a city's data never becomes the
/// sample's because a setting was forgotten.
/// </summary>
public sealed class DataFolder
{
    /// <summary>The file that says whose a folder or an export is.</summary>
    public const string FileName = "municipality.json";

    private readonly IOwnerRecord _record;

    /// <summary>Reads the record, or decides for fresh data.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="record">Where it is written down.</param>
    /// <exception cref="InvalidOperationException">The settings name no municipality, or its file cannot be read or is wrong; the message says what.</exception>
    public DataFolder(IOptions<KyodoOptions> options, IOwnerRecord record)
    {
        _record = record;
        Path = System.IO.Path.GetFullPath(options.Value.Data);
        if (record.Read() is { } owner)
        {
            Owner = owner;
            return;
        }

        Owner = options.Value.Sample == SampleKind.Town
            ? new(InventedCity.Code, SampleKind.Town, Filled: false, null)
            : new(default, SampleKind.None, Filled: false, Described(options.Value.Municipality));
        if (Owner.Described is { } described)
            Owner = Owner with { Code = described.Code };
    }

    /// <summary>This process's folder, as a full path.</summary>
    public string Path { get; }

    /// <summary>Where the data is, for people.</summary>
    public string Place => _record.Place;

    /// <summary>Whose it is.</summary>
    public FolderOwner Owner { get; private set; }

    /// <summary>The municipality's code.</summary>
    public MunicipalityCode Code => Owner.Code;

    /// <summary>Whether the sample is to be made, or was begun and not finished.</summary>
    public bool WantsSample => Owner is { Sample: SampleKind.Town, Filled: false };

    /// <summary>Waits until no other process fills the same data.</summary>
    /// <returns>Ends the turn when disposed.</returns>
    public Task<IAsyncDisposable> Turn(CancellationToken cancellation) => _record.Turn(cancellation);

    /// <summary>Waits for the turn to fill, and writes down whose the data is. What another process has written down meanwhile counts.</summary>
    /// <returns>Ends the turn when disposed.</returns>
    /// <exception cref="InvalidOperationException">It is another municipality's by now.</exception>
    public async Task<IAsyncDisposable> Claim(CancellationToken cancellation)
    {
        var turn = await _record.Turn(cancellation);
        try
        {
            if (_record.Read() is not { } written)
                _record.Write(Owner);
            else if (written.Code == Owner.Code && written.Sample == Owner.Sample)
                Owner = written;
            else
                throw new InvalidOperationException($"'{Place}' belongs to municipality {written.Code}; these settings speak of {Owner.Code}.");
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes down that what the data begins with is there.</summary>
    public void MarkFilled()
    {
        Owner = Owner with { Filled = true };
        _record.Write(Owner);
    }

    private static Municipality Described(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw new InvalidOperationException("Kyodo:Sample is none and the data folder is fresh: say with Kyodo:Municipality which JSON file describes the municipality.");
        if (!File.Exists(file))
            throw new InvalidOperationException($"Kyodo:Municipality: there is no file '{file}'.");
        var municipality = OwnerText.Read<Municipality>(File.ReadAllText(file), file);
        var problems = MunicipalityRules.Check(municipality, municipality.Code, null);
        return problems.IsEmpty
            ? municipality
            : throw new InvalidOperationException($"Kyodo:Municipality: {problems[0].Field} in '{file}': {problems[0].MessageEnglish}");
    }
}
