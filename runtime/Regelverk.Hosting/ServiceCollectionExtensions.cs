using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regelverk.Runtime;

namespace Regelverk.Hosting;

/// <summary>Registers compiled regulations in a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers a compiled regulation. It is handed out as <see cref="IRegelverk{TSøknad}"/>, as <see cref="IRegelverk"/> (with several, the last one; ask for
    /// all of them, or for <see cref="IRegelverksamling"/>), and through <see cref="IRegelverksamling"/> by name and year. The same one twice counts once.
    /// </summary>
    /// <typeparam name="TSøknad">The application of the regulation.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="regelverk">The regulation: <c>Rekrutteringstilskudd2018.Instans</c>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="InvalidOperationException">Another one of the same name and year is registered; the text says so in bokmål.</exception>
    public static IServiceCollection AddRegelverk<TSøknad>(this IServiceCollection services, IRegelverk<TSøknad> regelverk)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(regelverk);
        var registered = services
            .Where(service => service.ServiceType == typeof(IRegelverk) && !service.IsKeyedService)
            .Select(service => service.ImplementationInstance)
            .OfType<IRegelverk>()
            .ToList();
        if (registered.Contains(regelverk))
        {
            return services;
        }

        // Two of the same name and year are refused here, where the fault is, and not when somebody first asks for one.
        _ = new Regelverksamling([.. registered, regelverk]);
        services.TryAddSingleton<IRegelverksamling, Regelverksamling>();
        return services.AddSingleton<IRegelverk>(regelverk).AddSingleton(regelverk);
    }
}
