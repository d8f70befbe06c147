using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Regelverk.Runtime;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Vert;

/// <summary>Divides round 1 of 2018 and prints the totals, the same as the command line gives.</summary>
/// <param name="regelverk">The regulation, by dependency injection.</param>
/// <param name="mappe">The applications.</param>
/// <param name="lifetime">Stops the program when the round is divided.</param>
internal sealed class Runde1(IRegelverk<Rekrutteringstilskudd2018.Søknad> regelverk, Søknadsmappe mappe, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var søknader = mappe.Les();
        var fordeling = regelverk.Fordel(søknader, runde: 1);
        Console.WriteLine($"{regelverk.Om}, runde 1: {søknader.Count} søknader");
        Console.WriteLine($"Ramme              {fordeling.Ramme}");
        Console.WriteLine($"Søkt tilskudd      {Sum(fordeling, a => a.Søkt)}");
        Console.WriteLine($"Beregnet tilskudd  {Sum(fordeling, a => a.Beregnet)}");
        Console.WriteLine($"Tildelt tilskudd   {Sum(fordeling, a => a.Tildelt)}");
        Console.WriteLine($"Restmidler         {fordeling.Restmidler}");
        foreach (var utfall in fordeling.Avgjørelser.GroupBy(a => a.Konklusjon.ToString()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {utfall.Key}: {utfall.Count()}");
        }

        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    private static Kroner Sum(Regelverk.Runtime.Allocation.Fordelingsresultat fordeling, Func<Avgjørelse, Kroner?> beløp) =>
        fordeling.Avgjørelser.Aggregate(Kroner.Zero, (sum, a) => sum + (beløp(a) ?? Kroner.Zero));
}
