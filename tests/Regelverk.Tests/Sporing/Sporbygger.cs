using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Sporing;
using A = Regelverk.Runtime.Allocation;
using Krav = Regelverk.Runtime.Sporing.Krav;
using Kravslag = Regelverk.Dsl.Regulation.Kravslag;
using Opplysning = Regelverk.Dsl.Regulation.Opplysning;
using S = Regelverk.Runtime.Sporing;

namespace Regelverk.Tests.Sporing;

/// <summary>Asks the runtime what compiled rules would ask it: walks a bound regulation and calls the same methods.</summary>
internal sealed class Sporbygger
{
    private readonly Confidentiality _confidentiality;
    private readonly Dictionary<Opplysning, S.Opplysning> _declared = [];

    public Sporbygger(Ordning ordning)
    {
        Ordning = ordning;
        Fordeling = Oversatt.Fordeling(ordning.Fordeling);
        _confidentiality = new Confidentiality(ordning);
    }

    public Ordning Ordning { get; }

    public A.Fordeling Fordeling { get; }

    public IReadOnlyList<Expression> Nøkler => [.. Ordning.Fordeling?.Nøkler ?? []];

    public Testsak Sak(Søknadsdata søknad, Runde? runde) => new(this, søknad, runde);

    public Svar<string> SøkerensNavn(Søknadsdata søknad)
    {
        var navn = Ordning.Søker.Opplysninger.FirstOrDefault(o => o is { Kjennetegn: true, Taushetsbelagt: false } && o.Former.Contains("navn", StringComparer.OrdinalIgnoreCase));
        return navn is not null && søknad.Opplysninger.TryGetValue(navn, out var verdi) ? Oversatt.Ord(verdi) : Svar<string>.Mangler;
    }

    public IReadOnlyList<Krav> Kravene(ITeststed sak) => Ordning.Krav
        .Select(k => new Krav(Oversatt.Krav(k.Slag), Oversatt.Hjemmel(k.Hjemmel), Bygg(k.Vilkår, sak), k.Frist?.ToString()))
        .ToList();

    public Definert Definert(Definisjon definisjon, ITeststed spurt)
    {
        var eier = Eier(definisjon.Nivå, spurt);
        if (!eier.Her.Definert.TryGetValue(definisjon, out var definert))
        {
            var tilfeller = definisjon.Tilfeller.Select(t => Tilfelle(t, eier)).ToArray();
            var skjult = _confidentiality.Hides(definisjon);
            definert = definisjon.ErUnntak
                ? eier.GiUnntak(definisjon.Navn, skjult, tilfeller.Single())
                : eier.Gi(definisjon.Navn, Oversatt.Type(definisjon.Type), skjult, tilfeller);
            eier.Her.Definert.Add(definisjon, definert);
        }

        return definert;
    }

    public Spor Bygg(Expression uttrykk, ITeststed sted)
    {
        var tekst = uttrykk.Tekst;
        var type = Oversatt.Type(uttrykk.Type);
        return uttrykk switch
        {
            Expression.Constant e => sted.Fast(tekst, type, Oversatt.Verdi(e.Value)),
            Expression.Rate e => sted.Sats(tekst, new S.Sats(e.Sats.Navn, Oversatt.Type(e.Sats.Type), Oversatt.Verdi(e.Sats.Verdi))),
            Expression.Fact e => sted.Les(tekst, Opplyst(e.Opplysning, sted)),
            Expression.Defined e => sted.Navn(tekst, Definert(e.Definisjon, sted)),
            Expression.NotComputed e => sted.IkkeBeregnet(tekst, type, Oversatt.Hjemmel(e.Hjemmel), e.Why),
            Expression.Deadline => sted.Runden(tekst),
            Expression.RoundPeriod => sted.RundensPeriode(tekst),
            Expression.Calendar e => sted.Kalender(e, tekst, type, e.Operands.Select(o => Bygg(o, sted)).ToArray()),
            Expression.MonthCount e => sted.TellMåneder(e.Begun, tekst, type, Bygg(e.Period, sted), måned => Måned(e.Over, måned, sted), Del(e.Where), Skjult(e)),
            Expression.Arithmetic e => sted.Regn(e.Operator, tekst, type, Bygg(e.Left, sted), Bygg(e.Right, sted)),
            Expression.Extreme e => sted.Ytterst(e.Highest, tekst, type, e.Operands.Select(o => Bygg(o, sted)).ToArray()),
            Expression.Bounded e => sted.Grense(e.IsCap, tekst, type, Bygg(e.Operand, sted), Bygg(e.Bound, sted)),
            Expression.Rounded e => sted.Avrund(tekst, type, Bygg(e.Operand, sted), Oversatt.Måte(e.Avrunding.Måte), Oversatt.Brøk(e.Avrunding.Enhet)),
            Expression.Aggregate e => sted.Samle(e.Kind, tekst, type, Deler(e.Over, sted), Del(e.Operand), e.Where is { } der ? Del(der) : null, Skjult(e)),
            Expression.Count e => sted.Tell(tekst, type, Deler(e.Over, sted), e.Where is { } der ? Del(der) : null, Skjult(e)),
            Expression.Comparison e => sted.Sammenlign(e.Operator, tekst, Bygg(e.Left, sted), Bygg(e.Right, sted)),
            Expression.OneOf e => sted.EnAv(tekst, Bygg(e.Operand, sted), e.Values.Select(v => Bygg(v, sted)).ToArray()),
            Expression.Not e => sted.Motsatt(tekst, Bygg(e.Operand, sted)),
            Expression.Conditions e => sted.Liste(e.Quantifier, e.Number, tekst, e.Items.Select(i => new S.Vilkår(i.Hjemmel is { } h ? Oversatt.Hjemmel(h) : null, Bygg(i.Uttrykk, sted))).ToArray()),
            Expression.Quantified e => sted.OmDeler(e.Quantifier, e.Number, tekst, Deler(e.Over, sted), Del(e.Condition), Skjult(e)),
            _ => throw new ArgumentOutOfRangeException(nameof(uttrykk)),
        };
    }

    private static Teststed Måned(Begrep måneder, Regelverk.Runtime.Tid.Måned måned, ITeststed sted)
    {
        var fakta = new Dictionary<Opplysning, Value> { [måneder.Opplysninger[0]] = new Value.Month(new Måned(måned.År, måned.Nummer)) };
        return new Teststed(
            måned,
            måneder,
            new Elementdata("", fakta, new Dictionary<Begrep, IReadOnlyList<Elementdata>>(), new Dictionary<Opplysning, Dsl.Regulation.Skjønnsgrunn>(), new Dictionary<Definisjon, Value>()),
            sted);
    }

    private Func<Teststed, Spor> Del(Expression uttrykk) => del => Bygg(uttrykk, del);

    private bool Skjult(Expression uttrykk) => _confidentiality.Hides(uttrykk);

    private S.Tilfelle Tilfelle(Dsl.Regulation.Tilfelle tilfelle, ITeststed eier)
    {
        var hjemmel = Oversatt.Hjemmel(tilfelle.Hjemmel);
        Spor Verdi() => Bygg(tilfelle.Verdi, eier);
        return tilfelle.ErEllers ? S.Tilfelle.Ellers(hjemmel, Verdi)
            : tilfelle.Vilkår is { } vilkår ? S.Tilfelle.Hvis(hjemmel, () => Bygg(vilkår, eier), Verdi)
            : S.Tilfelle.Alltid(hjemmel, Verdi);
    }

    private Opplyst Opplyst(Opplysning opplysning, ITeststed spurt)
    {
        var eier = Eier(opplysning.Begrep, spurt);
        if (!eier.Her.Opplyst.TryGetValue(opplysning, out var opplyst))
        {
            var data = eier.Her.Data;
            var grunn = data.Skjønnsgrunner.TryGetValue(opplysning, out var g) ? new Regelverk.Runtime.Facts.Skjønnsgrunn(g.VurdertAv, g.Begrunnelse) : null;
            opplyst = eier.Gi(
                Erklært(opplysning),
                data.Opplysninger.TryGetValue(opplysning, out var verdi) ? verdi : null,
                grunn,
                opplysning.OppgisBareNår is { } bareNår ? () => Bygg(bareNår, eier) : null);
            eier.Her.Opplyst.Add(opplysning, opplyst);
        }

        return opplyst;
    }

    private Deleliste<Teststed> Deler(Begrep begrep, ITeststed spurt)
    {
        var holder = begrep.Utenfor ?? throw new InvalidOperationException();
        return FinnEier(holder, spurt) is { } eier ? EgneDeler(begrep, eier) : spurt.Alle(Deler(holder, spurt), ytre => EgneDeler(begrep, ytre));
    }

    private Deleliste<Teststed> EgneDeler(Begrep begrep, ITeststed eier)
    {
        if (!eier.Her.Lister.TryGetValue(begrep, out var deler))
        {
            var liste = begrep.Liste ?? throw new InvalidOperationException();
            deler = eier.Gi(Erklært(liste), eier.Her.Data.Lister.TryGetValue(begrep, out var data) ? data : null, d => new Teststed(begrep, d, eier));
            eier.Her.Lister.Add(begrep, deler);
        }

        return deler;
    }

    private S.Opplysning Erklært(Opplysning o)
    {
        if (!_declared.TryGetValue(o, out var declared))
        {
            declared = new S.Opplysning(
                o.Navn,
                Oversatt.Type(o.Type),
                o.VurderesAv ?? Ordning.Søker.Navn,
                o.Taushetsbelagt,
                o.Minst is { } minst ? Oversatt.Brøk(minst) : null,
                o.Høyst is { } høyst ? Oversatt.Brøk(høyst) : null);
            _declared.Add(o, declared);
        }

        return declared;
    }

    private static ITeststed Eier(Begrep begrep, ITeststed spurt) => FinnEier(begrep, spurt) ?? throw new InvalidOperationException($"{begrep} is not visible.");

    private static ITeststed? FinnEier(Begrep begrep, ITeststed spurt)
    {
        for (ITeststed? at = spurt; at is not null; at = at.Her.Utenfor)
        {
            if (at.Her.Holder.Contains(begrep))
            {
                return at;
            }
        }

        return null;
    }
}
