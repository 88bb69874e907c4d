using Kyodo.Silo.Hosting;
using Microsoft.Extensions.Options;

namespace Kyodo.Silo;

/// <summary>Whose the folder is, in a file of it. One process has the folder, so nobody else fills it.</summary>
internal sealed class FolderRecord(IOptions<KyodoOptions> options) : IOwnerRecord
{
    private readonly string _file = Path.Combine(Path.GetFullPath(options.Value.Data), DataFolder.FileName);

    public string Place => Path.GetDirectoryName(_file)!;

    public FolderOwner? Read() => File.Exists(_file) ? OwnerText.Read<FolderOwner>(File.ReadAllText(_file), _file) : null;

    // Written beside and renamed, so that a crash leaves the old file or the new one.
    public void Write(FolderOwner owner)
    {
        Directory.CreateDirectory(Place);
        var fresh = _file + ".new";
        using (var stream = DurableFile.Open(fresh, FileMode.Create))
        {
            using (var writer = new StreamWriter(stream, leaveOpen: true))
                writer.Write(OwnerText.Write(owner));
            stream.Flush();
        }

        File.Move(fresh, _file, overwrite: true);
    }

    public Task<IAsyncDisposable> Turn(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IAsyncDisposable>(new MyTurn());
    }

    private sealed class MyTurn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
