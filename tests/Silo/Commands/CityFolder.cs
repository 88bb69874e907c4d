using Kyodo.Fixtures;
using Kyodo.Silo.Tests.Import.Grains;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kyodo.Silo.Tests.Commands;

/// <summary>A folder with the description of an invented city of two districts, and its data folder <c>data</c>.</summary>
internal sealed class CityFolder : IDisposable
{
    public const string People = "管理番号,種別,名前,電話番号,地区,できること\nP-1,個人,佐倉,0476-00-0001,北,傾聴\nP-2,個人,成田,0476-00-0002,1,\nG-1,自治会,みどりの会,0476-00-0003,中央,花壇づくり\n";
    public const string Needs = "管理番号,依頼者,件名,分野\nN-1,P-1,買い物の付き添い,高齢者\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string? _postgres;

    public CityFolder(string? postgres = null, string code = "12233")
    {
        _postgres = postgres;
        TestSilo.Describe(TestSilo.Of(code, new(35.70, 140.30), new(35.76, 140.30)), Path);
    }

    public string Path => _folder.Path;

    public string Data => At("data");

    /// <summary>The options that make the folder this city's.</summary>
    public string[] Options => ["--sample", "none", "--municipality", "city.json", .. _postgres is null ? Array.Empty<string>() : ["--database", "postgres", "--connection", _postgres]];

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public Task<KyodoResult> Run(params string[] arguments) => KyodoProcess.Run(Path, [.. arguments, .. Options]);

    public Task<KyodoResult> RunPlain(params string[] arguments) => KyodoProcess.Run(Path, arguments);

    public Task<KyodoProcess> Serve() => KyodoProcess.Serve(Path, Options);

    /// <summary>Makes the data folder by importing people and a need.</summary>
    public async Task Fill()
    {
        await File.WriteAllTextAsync(At("people.csv"), People);
        (await Run("import", "people.csv", "--as", "office", "--all-or-nothing")).IsDone();
        await File.WriteAllTextAsync(At("needs.csv"), Needs);
        (await Run("import", "needs.csv", "--as", "office", "--all-or-nothing")).IsDone();
    }

    /// <summary>Rows of a read-model table, or what a statement leaves.</summary>
    public async Task<long> Rows(string sql)
    {
        if (_postgres is not null)
        {
            await using var postgres = new NpgsqlConnection(_postgres);
            await postgres.OpenAsync();
            await using var ask = new NpgsqlCommand(sql, postgres);
            return Convert.ToInt64(await ask.ExecuteScalarAsync() ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
        }

        await using var sqlite = new SqliteConnection($"Data Source={System.IO.Path.Combine(Data, "read.db")};Pooling=False");
        await sqlite.OpenAsync();
        await using var command = sqlite.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => _folder.Dispose();
}
