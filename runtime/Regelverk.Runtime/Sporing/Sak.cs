using System;
using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>One application with its søker. The compiled regulation derives from it and says what its rules ask; this class decides by them and says why.</summary>
public abstract class Sak : Sporsted
{
    private Avgjørelse? _avgjørelse;
    private IReadOnlyList<Krav>? _krav;
    private List<Krav>? _decisive;
    private Definert? _søkt;
    private Definert? _beregnet;
    private Spor?[]? _nøkler;

    /// <summary>An application.</summary>
    /// <param name="begrep">The begrep of the application in its first form: «søknad».</param>
    /// <param name="id">Its id.</param>
    /// <param name="søkerId">The applicant's id; several applications may share it.</param>
    /// <param name="søkerNavn">The applicant's name, where it is a kjennetegn and not covered by taushetsplikt; where it is missing or empty, the applicant is called by its id.</param>
    /// <param name="status">What has happened to it outside the rules.</param>
    /// <param name="frist">The deadline of the round it takes part in, as the regulation says it; null where it is not known.</param>
    /// <param name="fordeling">How the frame is divided.</param>
    /// <param name="søknadsperiode">The period of the round it takes part in; null where it is not known.</param>
    /// <exception cref="ArgumentNullException">The begrep, an id or the division is null.</exception>
    protected Sak(string begrep, string id, string søkerId, Svar<string> søkerNavn, Søknadsstatus status, Tidspunkt? frist, Fordeling fordeling, Periode? søknadsperiode = null)
        : base(begrep)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        SøkerId = søkerId ?? throw new ArgumentNullException(nameof(søkerId));
        SøkerNavn = søkerNavn.ErKjent && søkerNavn.Verdi.Length > 0 ? søkerNavn.Verdi : søkerId;
        Status = status;
        Frist = frist;
        Søknadsperiode = søknadsperiode;
        Fordeling = fordeling ?? throw new ArgumentNullException(nameof(fordeling));
    }

    /// <summary>The application's id.</summary>
    public string Id { get; }

    /// <summary>The applicant's id.</summary>
    public string SøkerId { get; }

    /// <summary>What the applicant is called in sentences.</summary>
    public string SøkerNavn { get; }

    /// <summary>What has happened to it outside the rules.</summary>
    public Søknadsstatus Status { get; }

    /// <summary>The deadline as written; null where it is not known.</summary>
    internal Tidspunkt? Frist { get; }

    /// <summary>The period that is applied for; null where it is not known.</summary>
    internal Periode? Søknadsperiode { get; }

    /// <summary>How the frame is divided.</summary>
    internal Fordeling Fordeling { get; }

    /// <summary>What is assumed of missing facts, while it is tried what they lead to. To be told before anything is asked.</summary>
    internal Antakelser Antatt { get; private set; } = Antakelser.Ingen;

    /// <summary>The rules about the outcome, in file order.</summary>
    internal IReadOnlyList<Krav> AlleKrav => _decisive ??= Declared.FindAll(krav => !krav.ErEtterVedtaket);

    /// <summary>The rules about payout and lapse, in file order.</summary>
    internal List<Krav> KravEtterVedtaket => Declared.FindAll(krav => krav.ErEtterVedtaket);

    /// <summary>Søkt tilskudd; null where it is not defined.</summary>
    internal Definert? Søkt => _søkt ??= SøktTilskudd();

    /// <summary>Beregnet tilskudd; null where it is not defined.</summary>
    internal Definert? Beregnet => _beregnet ??= BeregnetTilskudd();

    /// <summary>Decides the application, as far as it can be decided before the frame is divided, and says why. It is decided once.</summary>
    /// <exception cref="FordelingsgrenseException">Søkt or beregnet tilskudd does not fit in 64 bits of øre.</exception>
    public Avgjørelse Avgjør() => _avgjørelse ??= new Avgjører(this).Avgjør();

    /// <summary>The application as it takes part in the division: the decision, what orders and weighs it, and for one that is not decided the most it can get.</summary>
    /// <param name="rang">Its order among those who have the same right to a unit, lowest first; null where none is given.</param>
    /// <exception cref="FordelingsgrenseException">Søkt or beregnet tilskudd does not fit in 64 bits of øre.</exception>
    public Deltaker Delta(long? rang = null) => Deltakelse.Av(this, rang);

    private List<Krav> Declared => [.. _krav ??= Kravene()];

    /// <summary>The same application with something assumed of its missing facts.</summary>
    internal Sak Hvis(Antakelser antatt)
    {
        var again = PåNytt();
        again.Antatt = antatt;
        return again;
    }

    /// <summary>The same application, with nothing asked of it yet.</summary>
    protected internal abstract Sak PåNytt();

    /// <summary>What the rules say, where that is known without the grounds and no rule speaks of what happens to the award afterwards; null where it is found with them.</summary>
    protected internal virtual Konklusjon? UtenGrunner() => null;

    /// <summary>The rules about the outcome, payout and lapse, in file order. Asked once.</summary>
    protected internal abstract IReadOnlyList<Krav> Kravene();

    /// <summary>«Søkt tilskudd»; null where the regulation does not define it.</summary>
    protected internal virtual Definert? SøktTilskudd() => null;

    /// <summary>«Beregnet tilskudd»; null where the regulation does not define it.</summary>
    protected internal virtual Definert? BeregnetTilskudd() => null;

    /// <summary>What the division asks of the application: the value of one of <see cref="Fordeling.Nøkler"/> of the whole regulation.</summary>
    /// <param name="nummer">Its place among them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The division asks for no such thing.</exception>
    protected internal virtual Spor Fordelingsnøkkel(int nummer) => throw new ArgumentOutOfRangeException(nameof(nummer));

    /// <summary>The same, asked once, by its place among those of the round.</summary>
    internal Spor Nøkkel(int nummer) => (_nøkler ??= new Spor?[Fordeling.Nøkler.Count])[nummer] ??= Fordelingsnøkkel(Fordeling.FørsteNøkkel + nummer);
}
