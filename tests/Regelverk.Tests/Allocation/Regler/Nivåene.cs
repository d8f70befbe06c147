using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>What makes a sharing right, whatever way it was found: one λ, put into the definition, gives every award and uses the pot.</summary>
public sealed class Nivåene
{
    [Fact]
    public void Ett_nivå_gir_alle_beløpene() => For_alle(Nivåprøve.Alle(medSøkere: false), p => Er_riktig(p, p.Delt), 4_000);

    [Fact]
    public void Rekker_potten_ikke_til_det_minste_deles_den_som_sagt() =>
        For_alle(Nivåprøve.Alle(medSøkere: false).Where(p => p.Delt.Grupper[0].Utfall == Gruppeutfall.MinstIkkeDekket), p => Er_dekket(p, p.Delt), 300);

    [Fact]
    public void En_søker_som_taket_stopper_deler_taket_etter_samme_regel() => For_alle(Nivåprøve.Alle(medSøkere: true), p =>
    {
        var deling = p.Delt;
        var gruppe = deling.Grupper[0];
        var medGrenser = !p.Vilkår.OverskytendeBlirRest;
        return deling.Grupper[0].Utfall is not (Gruppeutfall.Avkortet or Gruppeutfall.Dekket) || Søkere(p).All(søker =>
        {
            Brøk Ved(int i) => Brøk.Min(
                gruppe.Utfall == Gruppeutfall.Dekket ? p.Øverst(i, medGrenser) : p.Ved(i, gruppe.Nivå, gruppe.OverHalvdelen, medGrenser),
                p.Vilkår.Grenser is { } grenser ? grenser[i] : p.Krav[i]);
            var uten = Sum(søker.Select(Ved));
            if (uten <= p.Vilkår.Tak)
            {
                return søker.All(i => deling.Tildelt(i) == Ved(i));
            }

            // Alone, with the cap as its pot.
            var alene = Deling.Etter(p.Vilkår.Tak, [.. søker.Select(i => p.Krav[i])], Bare(p.Vilkår, søker));
            return Enumerable.Range(0, søker.Count).All(j => deling.Tildelt(søker[j]) == alene.Tildelt(j));
        }) && Sum(Enumerable.Range(0, p.Krav.Length).Select(deling.Tildelt)) + deling.Restmidler == p.Pott
           && (medGrenser == false || gruppe.Utfall == Gruppeutfall.Dekket || deling.Restmidler.Sign == 0);
    }, 4_000);

    [Fact]
    public void Rekkefølgen_av_kravene_betyr_ingenting() => For_alle(Nivåprøve.Alle(medSøkere: true), p =>
    {
        var snudd = Enumerable.Range(0, p.Krav.Length).Reverse().ToList();
        var deling = Deling.Etter(p.Pott, [.. snudd.Select(i => p.Krav[i])], Bare(p.Vilkår, snudd, medSøkere: true));
        return snudd.Select((i, j) => deling.Tildelt(j) == p.Delt.Tildelt(i)).All(t => t) && deling.Grupper[0].Nivå == p.Delt.Grupper[0].Nivå;
    }, 1_500);

    [Fact]
    public void Hele_øre_er_rundet_fra_det_eksakte() => For_alle(Nivåprøve.Alle(medSøkere: true), p =>
    {
        var deling = p.Delt;
        var ned = deling.RundNed(1, out _);
        var størst = deling.StørsteBrøkdel(1, [.. Enumerable.Range(0, p.Krav.Length).Select(i => (long)i)], out _);
        return Enumerable.Range(0, p.Krav.Length).All(i => ned[i] == (long)deling.Tildelt(i).HeltallUnder() && størst[i] >= ned[i] && størst[i] <= ned[i] + 1);
    }, 1_500);

    private static bool Er_riktig(Nivåprøve p, Deling deling)
    {
        var gruppe = deling.Grupper[0];
        var medGrenser = !p.Vilkår.OverskytendeBlirRest;
        var plasser = Enumerable.Range(0, p.Krav.Length).ToList();
        var øverst = Sum(plasser.Select(i => p.Øverst(i, medGrenser)));
        var nederst = Sum(plasser.Select(i => p.Nederst(i, medGrenser)));
        if (øverst <= p.Pott)
        {
            return gruppe.Utfall == Gruppeutfall.Dekket && plasser.All(i => deling.Tildelt(i) == Brøk.Min(p.Øverst(i, true), p.Øverst(i, medGrenser)));
        }

        if (nederst > p.Pott)
        {
            return gruppe.Utfall == Gruppeutfall.MinstIkkeDekket;
        }

        Brøk Ved(int i) => p.Ved(i, gruppe.Nivå, gruppe.OverHalvdelen, medGrenser);
        return gruppe.Utfall == Gruppeutfall.Avkortet
            && Sum(plasser.Select(Ved)) == p.Pott
            && plasser.All(i => deling.Tildelt(i) == Brøk.Min(Ved(i), p.Vilkår.Grenser is { } grenser ? grenser[i] : p.Krav[i]));
    }

    private static bool Er_dekket(Nivåprøve p, Deling deling)
    {
        var medGrenser = !p.Vilkår.OverskytendeBlirRest;
        var plasser = Enumerable.Range(0, p.Krav.Length).ToList();
        Brøk igjen = p.Vilkår.Dekning == Minstedekning.Ingen ? 0 : p.Pott;
        foreach (var klasse in plasser.GroupBy(i => p.Vilkår.Dekning == Minstedekning.Rekkefølge ? (p.Vilkår.Minsterang ?? [])[i] : 0).OrderBy(g => g.Key))
        {
            var sum = Sum(klasse.Select(i => p.Nederst(i, medGrenser)));
            var del = sum.Sign == 0 ? 1 : Brøk.Min(1, igjen / sum);
            if (klasse.Any(i => deling.Tildelt(i) != Brøk.Min(p.Øverst(i, true), del * p.Nederst(i, medGrenser))))
            {
                return false;
            }

            igjen -= del * sum;
        }

        return true;
    }

    private static List<List<int>> Søkere(Nivåprøve p) =>
        Enumerable.Range(0, p.Krav.Length).GroupBy(i => (p.Vilkår.Søkere ?? [])[i]).Select(g => g.ToList()).ToList();

    private static Delingsvilkår Bare(Delingsvilkår v, List<int> disse, bool medSøkere = false) => new(
        regel: v.Regel,
        vekter: v.Vekter is { } vekter ? [.. disse.Select(i => vekter[i])] : null,
        grenser: v.Grenser is { } grenser ? [.. disse.Select(i => grenser[i])] : null,
        minst: v.Minst is { } minst ? [.. disse.Select(i => minst[i])] : null,
        minstErGrunndel: v.MinstErGrunndel,
        dekning: medSøkere ? v.Dekning : Minstedekning.Forholdsmessig,
        minsterang: v.Minsterang is { } rang ? [.. disse.Select(i => rang[i])] : null,
        søkere: medSøkere && v.Søkere is { } søkere ? [.. disse.Select(i => søkere[i])] : null,
        tak: v.Tak,
        overskytendeBlirRest: medSøkere && v.OverskytendeBlirRest);

    private static Brøk Sum(IEnumerable<Brøk> tall) => tall.Aggregate(Brøk.Zero, (a, b) => a + b);
}
