using Kyodo.Silo.Hosting;
using Kyodo.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddKyodoSilo();
builder.AddKyodoWeb();
var app = builder.Build();
app.UseKyodoWeb();
await app.RunAsync();
