using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using A = Regelverk.Runtime.Allocation;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Runtime;

/// <summary>Everything that a division says, in the same words for the interpreter and the runtime.</summary>
internal static class Fordelingsavskrift
{
    public static string Av(Fordelingsresultat r) => string.Join("\n", [
        $"{r.Ramme} {r.Avsatt} {r.AvsattTilKlager} {r.Restmidler} {r.RestmidlerGårTil} {r.Foreløpig}",
        .. r.Loddtrekninger.Select(l => $"{l.Punkt} {l.Hjemmel} {string.Join(",", l.Kandidater)} {l.Plasser} {l.Setning} {string.Join(",", l.Rekkefølge ?? ["ikke trukket"])}"),
        .. r.Steg.SelectMany(s => (IEnumerable<string>)[
            $"{s.Delramme} {s.Nummer} {s.Tekst} {s.Før} {s.Etter} {s.Nivå?.Andel} {s.Nivå?.Grense} {s.Nivå?.Tak}",
            .. s.Forklaring,
            .. s.Virkninger.Select(v => $"{v.Søknad} {v.Før} {v.Etter} {v.Slag} {v.Gruppe?.Navn} {v.Gruppe?.Verdi} {v.Setning} {string.Join(";", v.Deler.Select(d => $"{d.Del}={d.Tildelt}"))}")]),
        .. r.Avgjørelser.SelectMany(a => (IEnumerable<string>)[
            $"{a.Søknad.Id} {a.Søknad.SøkerId} {a.Utfall} {a.Status} {a.Søkt} {a.Beregnet} {a.Tildelt} {a.OppfyllerVilkårene}",
            .. a.Begrunnelse.Select(g => $"{g.Hjemmel}|{g.Tekst}|{g.Slag}|{g.Sted}|{string.Join(";", g.Opplysninger.Select(o => $"{o.Navn}={o.Verdi}"))}")])]);

    public static string Av(A.Fordelingsresultat r) => string.Join("\n", [
        $"{Tall(r.Ramme)} {Tall(r.Avsatt)} {Tall(r.AvsattTilKlager)} {Tall(r.Restmidler)} {r.RestmidlerGårTil} {r.Foreløpig}",
        .. r.Loddtrekninger.Select(l => $"{l.Punkt} {l.Hjemmel} {string.Join(",", l.Kandidater)} {l.Plasser} {l.Setning} {string.Join(",", l.Rekkefølge ?? ["ikke trukket"])}"),
        .. r.Steg.SelectMany(s => (IEnumerable<string>)[
            $"{s.Delramme} {s.Nummer} {s.Tekst} {s.Før} {s.Etter} {s.Nivå?.Andel} {s.Nivå?.Grense} {Tall(s.Nivå?.Tak)}",
            .. s.Forklaring,
            .. s.Virkninger.Select(v => $"{v.Søknad} {v.Før} {v.Etter} {v.Slag} {v.Gruppe?.Navn} {v.Gruppe?.Verdi} {v.Setning} {string.Join(";", v.Deler.Select(d => $"{d.Del}={Tall(d.Tildelt)}"))}")]),
        .. r.Avgjørelser.SelectMany(a => (IEnumerable<string>)[
            $"{a.SøknadId} {a.SøkerId} {a.Utfall} {a.Status} {Tall(a.Søkt)} {Tall(a.Beregnet)} {Tall(a.Tildelt)} {a.OppfyllerVilkårene}",
            .. a.Begrunnelse.Select(g => $"{g.Hjemmel}|{g.Tekst}|{g.Slag}|{g.Sted}|{string.Join(";", g.Opplysninger.Select(o => $"{o.Navn}={o.Verdi}"))}")])]);

    private static string Tall(N.Kroner? beløp) => beløp?.TilBrøk().ToString() ?? "";
}
