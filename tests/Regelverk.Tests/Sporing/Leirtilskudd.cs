using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Sporing;
using Regelverk.Runtime.Tid;

namespace Regelverk.Tests.Sporing;

/// <summary>A small regulation, and its traced path as a compiler would write it.</summary>
internal static class Leirtilskudd
{
    public const string Regler = """
        regelverk Leirtilskudd 2024
          tittel              «Tilskudd til sommerleir»
          tilskuddsforvalter  «Eksempeldirektoratet»
          gjelder             1. januar 2024 – 31. desember 2024
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Eksempeldepartementet»

        begreper
          lag (laget) er søker:
            navn: tekst, kjennetegn

          søknad (søknaden, søknader):
            levert: tidspunkt
            er undertegnet: ja/nei
            leirene: liste av leir

          leir (leiren):
            slag (slaget): én av dagleir, helgeleir
            beløp (beløpet): kroner, minst 0
            har overnatting: ja/nei, oppgis bare når slaget er helgeleir

        skjønn
          er åpen for bygda: ja/nei
            vurderes av «saksbehandler», skal begrunnes
          poeng (poengene): heltall, 0–5
            vurderes av «saksbehandler», skal begrunnes

        satser
          døgntilskudd (døgntilskuddet): 20 000 kroner

        § 1 Krav til søknaden
          «Søknader levert etter fristen avvises.»
          Søknaden avvises hvis søknaden er levert etter fristen

          «En søknad som ikke er undertegnet, skal rettes innen 1 uke.»
          Søknaden skal rettes innen 1 uke hvis søknaden ikke er undertegnet

        § 2 Hvem kan få tilskudd
          «Leirene må være åpne for bygda, og minst én leir må ha overnatting.»
          Tilskudd kan gis hvis alle disse vilkårene er oppfylt:
            a) søknaden er åpen for bygda
            b) minst 1 leir er slik at leiren har overnatting

        § 3 Hvor mye
          «Det gis døgntilskudd til leir med overnatting, og ellers halvparten av beløpet.»   # omskrevet
          For hver leir:
            godkjent beløp er:
              beløpet, inntil døgntilskuddet                        hvis leiren har overnatting
              50 prosent av beløpet, avrundet ned til hele kroner   ellers

          Søkt tilskudd er summen av beløpet for alle leirene
          Beregnet tilskudd er summen av godkjent beløp for alle leirene

        § 4 Fordeling
          «De som har flest poeng, får først.»

        ramme
          1 000 000 kroner  kilde «Statsbudsjettet»

        søknadsrunder
          runde 1: frist 1. mars 2024 kl. 12.00, ramme 1 000 000 kroner

        fordeling etter § 4
          1. Rammen går til prioritetsgruppene etter poeng, høyest først:
             - gruppen som rammen ikke rekker til, avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling
        """;

    public static Fordeling Fordeling { get; } = new(
        new Hjemmel("§ 4"),
        new Steg.Prioritetsgrupper(1, "Rammen går til prioritetsgruppene etter poeng, høyest først", null, "poeng", true, Grensegruppe.AvkortesForholdsmessig),
        new Steg.AvrundingNed(2, "Beløpene avrundes ned til hele kroner", null, Kroner.FraKroner(1), Restmiddelmål.TilStaten),
        new Steg.Klager(3, "Klager som fører fram, gir ny fordeling", Klagedekning.NyFordeling));

    internal sealed record Leir(string Id, Svar<string> Slag, Svar<Kroner> Beløp, Svar<bool> HarOvernatting);

    internal sealed record Søknad(
        string Id,
        string LagId,
        Svar<string> LagNavn,
        Søknadsstatus Status,
        Tidspunkt? Frist,
        Svar<Tidspunkt> Levert,
        Svar<bool> ErUndertegnet,
        IReadOnlyList<Leir>? Leirene,
        Skjønn<bool> ErÅpenForBygda,
        Skjønn<long> Poeng);

    internal sealed class SøknadSpor : Sak
    {
        private readonly Søknad _søknad;
        private Opplyst? _levert;
        private Opplyst? _erUndertegnet;
        private Opplyst? _erÅpenForBygda;
        private Opplyst? _poeng;
        private Deleliste<LeirSpor>? _leirene;
        private Definert? _søktTilskudd;
        private Definert? _beregnetTilskudd;

        public SøknadSpor(Søknad søknad)
            : base("søknad", søknad.Id, søknad.LagId, søknad.LagNavn, søknad.Status, søknad.Frist, Leirtilskudd.Fordeling) => _søknad = søknad;

        protected internal override Sak PåNytt() => new SøknadSpor(_søknad);

        protected internal override IReadOnlyList<Krav> Kravene() =>
        [
            new Krav(Kravslag.Avvises, Hjemler.H_1_1, Avvises_1_1()),
            new Krav(Kravslag.Rettes, Hjemler.H_1_2, Rettes_1_2(), "1 uke"),
            new Krav(Kravslag.KanGis, Hjemler.H_2_1, KanGis_2_1()),
        ];

        protected internal override Definert SøktTilskudd() => _søktTilskudd ??= Definer("søkt tilskudd", Verditype.Kroner, false, Alltid(
            Hjemler.H_3_1, () => SumFor("summen av beløpet for alle leirene", Verditype.Kroner, Leirene(), leir => leir.BeløpetSpurt())));

        protected internal override Definert BeregnetTilskudd() => _beregnetTilskudd ??= Definer("beregnet tilskudd", Verditype.Kroner, false, Alltid(
            Hjemler.H_3_1, () => SumFor("summen av godkjent beløp for alle leirene", Verditype.Kroner, Leirene(), leir => leir.GodkjentBeløpSpurt())));

        protected internal override Spor Fordelingsnøkkel(int nummer) => Les("poeng", Poeng());

        private Spor Avvises_1_1() => ErMerEnn("søknaden er levert etter fristen", Les("levert", Levert()), Fristen("fristen"));

        private Spor Rettes_1_2() => Ikke("søknaden ikke er undertegnet", Les("søknaden ikke er undertegnet", ErUndertegnet()));

        private Spor KanGis_2_1() => Alle(
            "alle disse vilkårene er oppfylt",
            Punkt(Hjemler.H_2_1_a, Les("søknaden er åpen for bygda", ErÅpenForBygda())),
            Punkt(Hjemler.H_2_1_b, GjelderMinst(1, "minst 1 leir er slik at leiren har overnatting", Leirene(), leir => leir.HarOvernattingSpurt())));

        private Opplyst Levert() => _levert ??= Oppgitt(Fakta.Levert, _søknad.Levert);

        private Opplyst ErUndertegnet() => _erUndertegnet ??= Oppgitt(Fakta.ErUndertegnet, _søknad.ErUndertegnet);

        private Opplyst ErÅpenForBygda() => _erÅpenForBygda ??= Oppgitt(Fakta.ErÅpenForBygda, _søknad.ErÅpenForBygda.Svar, _søknad.ErÅpenForBygda.Grunn);

        private Opplyst Poeng() => _poeng ??= Oppgitt(Fakta.Poeng, _søknad.Poeng.Svar, _søknad.Poeng.Grunn);

        private Deleliste<LeirSpor> Leirene() => _leirene ??= Deler(Fakta.Leirene, _søknad.Leirene, leir => new LeirSpor(leir, this));
    }

    internal sealed class LeirSpor : Sporsted
    {
        private readonly Leir _leir;
        private Opplyst? _slag;
        private Opplyst? _beløp;
        private Opplyst? _harOvernatting;
        private Definert? _godkjentBeløp;

        public LeirSpor(Leir leir, SøknadSpor utenfor)
            : base("leir", leir.Id, utenfor) => _leir = leir;

        public Spor BeløpetSpurt() => Les("beløpet", Beløp());

        public Spor GodkjentBeløpSpurt() => Navn("godkjent beløp", GodkjentBeløp());

        public Spor HarOvernattingSpurt() => Les("leiren har overnatting", HarOvernatting());

        private Definert GodkjentBeløp() => _godkjentBeløp ??= Definer(
            "godkjent beløp",
            Verditype.Kroner,
            false,
            Hvis(
                Hjemler.H_3_1,
                () => Les("leiren har overnatting", HarOvernatting()),
                () => Inntil("beløpet, inntil døgntilskuddet", Verditype.Kroner, Les("beløpet", Beløp()), Satsen("døgntilskuddet", Satser.Døgntilskudd))),
            Ellers(
                Hjemler.H_3_1,
                () => Avrundet(
                    "50 prosent av beløpet, avrundet ned til hele kroner",
                    Verditype.Kroner,
                    Ganger("50 prosent av beløpet", Verditype.Kroner, Konstant("50 prosent", Verditype.Prosent, Tall(1, 2)), Les("beløpet", Beløp())),
                    Avrundingsmåte.Ned,
                    Brøk.One)));

        private Opplyst Slag() => _slag ??= Oppgitt(Fakta.Slag, _leir.Slag);

        private Opplyst Beløp() => _beløp ??= Oppgitt(Fakta.Beløp, _leir.Beløp);

        private Opplyst HarOvernatting() => _harOvernatting ??= Oppgitt(Fakta.HarOvernatting, _leir.HarOvernatting, bareNår: HarOvernattingBareNår);

        private Spor HarOvernattingBareNår() => Er("slaget er helgeleir", Les("slaget", Slag()), Konstant("helgeleir", Fakta.Slag.Type, Verdi.Kode("helgeleir")));
    }

    private static class Hjemler
    {
        public static readonly Hjemmel H_1_1 = new("§ 1", 1);
        public static readonly Hjemmel H_1_2 = new("§ 1", 2);
        public static readonly Hjemmel H_2_1 = new("§ 2", 1);
        public static readonly Hjemmel H_2_1_a = new("§ 2", 1, "a");
        public static readonly Hjemmel H_2_1_b = new("§ 2", 1, "b");
        public static readonly Hjemmel H_3_1 = new("§ 3", 1);
    }

    private static class Satser
    {
        public static readonly Sats Døgntilskudd = new("døgntilskudd", Verditype.Kroner, Verdi.Av(20_000));
    }

    private static class Fakta
    {
        public static readonly Opplysning Levert = new("levert", Verditype.Tidspunkt, "lag");
        public static readonly Opplysning ErUndertegnet = new("er undertegnet", Verditype.JaNei, "lag");
        public static readonly Opplysning Leirene = new("leirene", Verditype.Liste, "lag");
        public static readonly Opplysning Slag = new("slag", Verditype.ÉnAv("dagleir", "helgeleir"), "lag");
        public static readonly Opplysning Beløp = new("beløp", Verditype.Kroner, "lag", minst: Brøk.Zero);
        public static readonly Opplysning HarOvernatting = new("har overnatting", Verditype.JaNei, "lag");
        public static readonly Opplysning ErÅpenForBygda = new("er åpen for bygda", Verditype.JaNei, "saksbehandler");
        public static readonly Opplysning Poeng = new("poeng", Verditype.Heltall, "saksbehandler", minst: Brøk.Zero, høyst: 5);
    }
}
