using System.CommandLine;
using System.Text;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.Tests.Import;
using Kyodo.Silo.Tests.Import.Applying;

namespace Kyodo.Silo.Tests.Commands;

public sealed class The_import_command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-import-").FullName;
    private readonly MemoryTarget _target = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private ImportRequest? _request;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_dry_run_says_what_would_be_added_and_writes_nothing()
    {
        Assert.Equal(0, await Run("種別,名前\n個人,佐倉\n", "--dry-run"));
        Assert.Equal(0, _target.Count);
        Assert.Contains("書き込みなし。取り込むと: 追加 1", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(new ImportRequest("協働推進課", ReadOnly: true), _request);
    }

    [Fact]
    public async Task Good_rows_are_kept_and_bad_ones_reported()
    {
        Assert.Equal(3, await Run("種別,名前\n個人,佐倉\n神様,成田\n", "--keep-good", "--language", "en"));
        Assert.Equal(1, _target.Count);
        Assert.Contains("! line 3 “種別” Not an allowed value.", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("done: 1 added, 0 changed, 0 unchanged", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_row_refuses_the_file_when_asked_to()
    {
        Assert.Equal(2, await Run("種別,名前\n個人,佐倉\n神様,成田\n", "--all-or-nothing"));
        Assert.Equal(0, _target.Count);
    }

    [Fact]
    public async Task The_report_is_written_to_a_file()
    {
        var report = Path.Combine(_folder, "結果.csv");
        await Run("種別,名前\n神様,成田\n", "--dry-run", "--report", report);
        Assert.Contains("\"2\",\"種別\",\"行を取り込まない\",\"NotAllowed\"", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fiscal_year_completes_dates()
    {
        Assert.Equal(2, await Run("種別,名前,登録日\n個人,佐倉,4月1日\n", "--all-or-nothing"));
        Assert.Equal(0, await Run("種別,名前,登録日\n個人,佐倉,4月1日\n", "--all-or-nothing", "--fiscal-year", "2026"));
        Assert.Contains("2026-04-01", Assert.Single(_target.Records).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--keep-good", "--all-or-nothing")]
    [InlineData("--dry-run", "--fiscal-year", "12")]
    [InlineData("--dry-run", "--keep-good", "--language", "fr")]
    [InlineData("--dry-run", "--as", " ")]
    [InlineData]
    public async Task A_wrong_command_line_is_refused_before_anything_is_read(params string[] options)
    {
        Assert.Equal(1, await Run("種別,名前\n個人,佐倉\n", options));
        Assert.Null(_request);
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task A_missing_file_and_a_store_that_cannot_be_opened_are_one_line_each()
    {
        Assert.Equal(2, await Invoke([Path.Combine(_folder, "missing.csv"), "--as", "x", "--dry-run"], Connect));
        Assert.Equal(2, await Invoke([Write("種別,名前\n"), "--as", "x", "--dry-run"], (_, _, _) => throw new CommandRefusedException("The data folder is in use.")));
        Assert.Equal(2, _error.ToString().Trim().Split('\n').Length);
        Assert.EndsWith("The data folder is in use.", _error.ToString().Trim(), StringComparison.Ordinal);
    }

    private Task<int> Run(string csv, params string[] options) =>
        Invoke([Write(csv), .. options.Contains("--as") ? Array.Empty<string>() : ["--as", "協働推進課"], .. options], Connect);

    private Task<int> Invoke(string[] arguments, Func<ParseResult, ImportRequest, CancellationToken, Task<IImportConnection>> connect)
    {
        var root = new RootCommand { ImportCommand.Create(connect, (_, _, _) => throw new InvalidOperationException()) };
        return root.Parse(["import", .. arguments]).InvokeAsync(new() { Output = _output, Error = _error }, TestContext.Current.CancellationToken);
    }

    private string Write(string csv)
    {
        var file = Path.Combine(_folder, "file.csv");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(csv));
        return file;
    }

    private Task<IImportConnection> Connect(ParseResult parsed, ImportRequest request, CancellationToken cancellation)
    {
        _request = request;
        return Task.FromResult<IImportConnection>(new Connection(_target));
    }

    private sealed class Connection(MemoryTarget target) : IImportConnection
    {
        public IImportTarget Target => target;

        public ImportOptions Options(string fileName, int? fiscalYear) => Invented.Options with { FileName = fileName, FiscalYear = fiscalYear };

        public Task<bool> Settle(CancellationToken cancellation) => Task.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
