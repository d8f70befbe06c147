using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regelverk.Hosting;
using Vert;

// The regulation is a service like any other: the class comes from the .regel file by the source generator.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRegelverk(Rekrutteringstilskudd2018.Instans);
builder.Services.AddSingleton<Søknadsmappe>();
builder.Services.AddHostedService<Runde1>();
await builder.Build().RunAsync();
