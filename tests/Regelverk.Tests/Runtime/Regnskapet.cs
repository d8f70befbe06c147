using System;
using System.Linq;
using System.Reflection;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>The accounts are held against the problem after each step: a solution that is wrong in any way is stopped as a fault of the program.</summary>
public class Regnskapet
{
    private static ShareTable Andeler(int[] entries, params (long Over, long Under)[] fractions)
    {
        var builder = new ShareTable.Builder(entries);
        foreach (var (over, under) in fractions)
        {
            builder.Add(new Level(new ProportionalLevels(Uten_tak, true), over, under));
        }

        return builder.Build();
    }

    private static void Prøv(SharingProblem problem, ShareTable andeler, long igjen) => SolutionCheck.Run(problem, andeler, igjen);

    private static SharingProblem Uten_tak => new(30, [40, 20]);

    [Fact]
    public void En_riktig_løsning_slipper_gjennom() => Prøv(Uten_tak, Andeler([5, 5], (30, 60)), 0);

    [Fact]
    public void For_mye_tildelt_stanses() => Stanses(Uten_tak, Andeler([1, 5], (30, 20)), 0);

    [Fact]
    public void Penger_som_blir_borte_stanses() => Stanses(Uten_tak, Andeler([5, 5], (29, 60)), 0);

    [Fact]
    public void Negative_restmidler_stanses() => Stanses(Uten_tak, Andeler([1, 1]), -30);

    [Fact]
    public void En_andel_regnet_av_andre_krav_stanses() => Stanses(Uten_tak, Andeler([5, 0], (30, 60)), 0);

    [Fact]
    public void Mer_enn_kravet_stanses() => Stanses(new SharingProblem(90, [40, 20]), Andeler([5, 5], (90, 60)), 0);

    [Fact]
    public void Mer_enn_grensen_stanses()
    {
        Stanses(new SharingProblem(30, [40, 20], new Delingsvilkår(grenser: [15, 20])), Andeler([5, 5], (30, 60)), 0);
        Stanses(new SharingProblem(60, [40, 20], new Delingsvilkår(grenser: [15, 20])), Andeler([1, 1]), 0);
    }

    [Fact]
    public void Mer_enn_søkerens_tak_stanses()
    {
        Stanses(new SharingProblem(30, [40, 20], new Delingsvilkår(søkere: [0, 0], tak: 29)), Andeler([5, 5], (30, 60)), 0);
        Stanses(new SharingProblem(60, [40, 20], new Delingsvilkår(søkere: [1, 1], tak: 59)), Andeler([1, 1]), 0);
        Prøv(new SharingProblem(30, [40, 20], new Delingsvilkår(søkere: [0, 0], tak: 30)), Andeler([5, 5], (30, 60)), 0);
    }

    [Fact]
    public void Meldingen_sier_at_feilen_er_programmets()
    {
        var feil = Assert.Throws<ProgramfeilException>(() => Prøv(Uten_tak, Andeler([5, 5], (29, 60)), 0));
        Assert.Contains("Det skal gjelde at tildelt og restmidler til sammen er rammen. Dette er en feil i programmet, ikke i regelverket", feil.Message, StringComparison.Ordinal);
    }

    // A solution with another pot in it than the one it was found for, as after a fault in memory: the rounding must not let it through.
    [Fact]
    public void Avrundede_beløp_holdes_mot_rammen()
    {
        var deling = Deling.Forholdsmessig(30, [40, 20]);
        var pott = typeof(Deling).GetField("<Pott>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new InvalidOperationException();
        pott.SetValue(deling, 10L);

        Assert.Throws<ProgramfeilException>(() => deling.RundNed(1, out _));
    }

    private static void Stanses(SharingProblem problem, ShareTable andeler, long igjen) =>
        Assert.Throws<ProgramfeilException>(() => Prøv(problem, andeler, igjen));
}
