using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using D = Regelverk.Runtime.Decisions;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>The worked composition of two rounds with a cap on the year against one round, by the runtime and by the interpreter.</summary>
public sealed class Rundene
{
    private const string Runde1 = "runde_1";
    private const string Runde2 = "runde_2";

    private static readonly JsonElement Sak = Les();

    private static readonly Dictionary<string, Rational> Ingen = [];

    [Fact]
    public void To_runder_med_årstak_gir_noe_annet_enn_én()
    {
        var inn = Sak.GetProperty("input");
        var (første, andre) = (inn.GetProperty("round1"), inn.GetProperty("round2"));
        var krav1 = Krav(første.GetProperty("claims"));
        var krav2 = Krav(andre.GetProperty("new_claims"));
        krav2.Add("A", andre.GetProperty("A_remaining").GetInt64());
        var (ramme1, ramme2) = (første.GetProperty("E").GetInt64(), andre.GetProperty("E").GetInt64());

        Assert.Equal(Ventet(Runde1), Tolken(ramme1, krav1, Ingen));
        Assert.Equal(Ventet(Runde1), Kjøretiden(ramme1, krav1, Ingen));
        Assert.Equal(Ventet(Runde2), Tolken(ramme2, krav2, Ventet(Runde1)));
        Assert.Equal(Ventet(Runde2), Kjøretiden(ramme2, krav2, Ventet(Runde1)));
        Assert.Equal(Ventet("sum"), Ventet(Runde1).Concat(Ventet(Runde2)).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Aggregate(Rational.Zero, (sum, t) => sum + t.Value)));

        var alle = new SortedDictionary<string, long>(krav1, StringComparer.Ordinal) { { "C", krav2["C"] } };
        Assert.Equal(Ventet("én_runde_180000"), Tolken(ramme1 + ramme2, alle, Ingen));
        Assert.Equal(Ventet("én_runde_180000"), Kjøretiden(ramme1 + ramme2, alle, Ingen));
    }

    /// <summary>A has had so much that the cap on the year stops it: 150 000 − 120 000 = 30 000 of 100 000 kroner that claims of 50 000 and 100 000 share.</summary>
    [Fact]
    public void Årstaket_stopper_den_som_har_fått_før()
    {
        var krav = new SortedDictionary<string, long>(StringComparer.Ordinal) { { "A", 50_000 }, { "C", 100_000 } };
        var før = new Dictionary<string, Rational> { { "A", 120_000 } };
        var ventet = new Dictionary<string, Rational> { { "A", 30_000 }, { "C", 70_000 } };

        Assert.Equal(ventet, Tolken(100_000, krav, før, 150_000));
        Assert.Equal(ventet, Kjøretiden(100_000, krav, før, 150_000));
    }

    private static Dictionary<string, Rational> Tolken(long ramme, SortedDictionary<string, long> krav, IReadOnlyDictionary<string, Rational> før, long? tak = null)
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        var høyst = (Rational)(tak ?? Sak.GetProperty("input").GetProperty("cap_per_year").GetInt64());
        var steg = new Steg.Forholdsmessig(new Tildelingstak(høyst, søker) { ErPerÅr = true }, 1, "Avkortes", [], Her) { Form = new Delingsform(Delingsregel.Forholdsmessig) { Kravtak = høyst } };
        var ordning = new Ordning { Søker = søker, Søknad = søknad, Fordeling = new Fordeling(null, [steg], null, null, Her) };
        var avgjørelser = krav.Select(k => new Avgjørelse
        {
            Søknad = Søknad(k.Key, "K" + k.Key, []),
            Søkt = k.Value,
            Beregnet = k.Value,
            OppfyllerVilkårene = true,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        }).ToList();
        TidligereRunde runde = new(1, 0, [.. før.Select(f => new TidligereTildeling(f.Key + "1", "K" + f.Key, f.Value))]);
        var resultat = new Fordeler(new Tolk(ordning)).Fordel(avgjørelser, null, ramme, null, [runde]);
        return resultat.Steg[0].Virkninger.ToDictionary(v => v.Søknad, v => v.Etter);
    }

    private static Dictionary<string, Rational> Kjøretiden(long ramme, SortedDictionary<string, long> krav, IReadOnlyDictionary<string, Rational> før, long? tak = null)
    {
        var høyst = N.Kroner.FraKroner(tak ?? Sak.GetProperty("input").GetProperty("cap_per_year").GetInt64());
        var fordeling = new A.Fordeling(
            null,
            new A.Steg.Forholdsmessig(1, "Avkortes", null, new A.Tildelingstak(høyst, "lag", true, erPerÅr: true), new A.Delingsform(A.Delingsregel.Forholdsmessig, kravtak: høyst)),
            new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraØre(1), A.Restmiddelmål.TilNesteÅr));
        var deltakere = krav.Select(k => new A.Deltaker(new D.Avgjørelse(
            k.Key, "K" + k.Key, D.Konklusjon.Oppfyller(N.Kroner.FraKroner(k.Value), N.Kroner.FraKroner(k.Value), delerRamme: true), [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]))).ToList();
        A.TidligereRunde runde = new(1, N.Kroner.Zero, [.. før.Select(f => new A.TidligereTildeling(f.Key + "1", "K" + f.Key, N.Kroner.FraØre((long)(f.Value * 100).Numerator)))]);
        return fordeling.Fordel(deltakere, N.Kroner.FraKroner(ramme), false, [runde]).Steg[0].Virkninger.ToDictionary(v => v.Søknad, v => new Rational(v.Etter.Teller, v.Etter.Nevner));
    }

    private static JsonElement Les()
    {
        using var fil = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Regelverk.Tests", "Allocation", "Data", "composition-examples.json")));
        return fil.RootElement.GetProperty("cases").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "to-runder").Clone();
    }

    private static SortedDictionary<string, long> Krav(JsonElement krav) =>
        new(krav.EnumerateObject().ToDictionary(k => k.Name, k => k.Value.GetInt64()), StringComparer.Ordinal);

    private static Dictionary<string, Rational> Ventet(string lesning) =>
        Sak.GetProperty("variants").GetProperty(lesning).EnumerateObject().ToDictionary(t => t.Name, t => Brøken(t.Value.GetString() ?? ""));

    private static Rational Brøken(string tall)
    {
        var deler = tall.Split('/').Select(d => BigInteger.Parse(d, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new Rational(deler[0], deler.Length > 1 ? deler[1] : BigInteger.One);
    }
}
