using Kyodo.Silo.Commands;
using Kyodo.Silo.Hosting;
using Kyodo.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddKyodoSilo();
    builder.AddKyodoWeb();
    var app = builder.Build();
    app.UseKyodoWeb();
    await app.RunAsync();
    return ExitCodes.Done;
}
catch (Exception failure) when (CommandFailures.Explain(failure) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return ExitCodes.NotDone;
}
