using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Decisions;

/// <summary>What the rules say of one application, and why. It is a proposal until somebody with authority has attested it.</summary>
public sealed class Avgjørelse
{
    /// <summary>A decision.</summary>
    /// <param name="søknadId">The application's id.</param>
    /// <param name="søkerId">The applicant's id; several applications may share it.</param>
    /// <param name="konklusjon">What the rules say.</param>
    /// <param name="begrunnelse">Why; at least one ground.</param>
    /// <param name="mangler">For «til avklaring»: the facts that still matter; null for none.</param>
    /// <param name="søkerNavn">What the applicant is called in sentences, where that may be shown; null: its id.</param>
    /// <param name="utbetaling">What happens to the award afterwards; null where nothing is awarded, or no rule speaks of it.</param>
    /// <exception cref="ArgumentNullException">An id or the grounds are null.</exception>
    /// <exception cref="ArgumentException">There is no ground.</exception>
    public Avgjørelse(
        string søknadId, string søkerId, Konklusjon konklusjon, IReadOnlyList<Grunn> begrunnelse, IReadOnlyList<Mangel>? mangler = null, string? søkerNavn = null, Utbetaling? utbetaling = null)
    {
        SøknadId = søknadId ?? throw new ArgumentNullException(nameof(søknadId));
        SøkerId = søkerId ?? throw new ArgumentNullException(nameof(søkerId));
        SøkerNavn = søkerNavn ?? søkerId;
        Konklusjon = konklusjon;
        Begrunnelse = Copy.Of(begrunnelse ?? throw new ArgumentNullException(nameof(begrunnelse)));
        Mangler = Copy.Of(mangler);
        Utbetaling = utbetaling;
        if (Begrunnelse is not Deferred<Grunn> && Begrunnelse.Count == 0)
        {
            throw new ArgumentException("En avgjørelse må ha minst én grunn.", nameof(begrunnelse));
        }
    }

    /// <summary>The application's id.</summary>
    public string SøknadId { get; }

    /// <summary>The applicant's id; several applications may share it.</summary>
    public string SøkerId { get; }

    /// <summary>What the applicant is called in sentences.</summary>
    public string SøkerNavn { get; }

    /// <summary>What the rules say, without the grounds.</summary>
    public Konklusjon Konklusjon { get; }

    /// <summary>The outcome; null while it waits for something (see <see cref="Status"/>), and for a granted application before the frame is divided.</summary>
    public Utfall? Utfall => Konklusjon.Utfall;

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status => Konklusjon.Status;

    /// <summary>Søkt tilskudd; null where unknown.</summary>
    public Kroner? Søkt => Konklusjon.Beløp.Søkt;

    /// <summary>Beregnet tilskudd: what takes part in the division. 0 for avvist, avslått and trukket; null where unknown.</summary>
    public Kroner? Beregnet => Konklusjon.Beløp.Beregnet;

    /// <summary>Tildelt tilskudd; null before the division and where unknown.</summary>
    public Kroner? Tildelt => Konklusjon.Beløp.Tildelt;

    /// <summary>Whether the material conditions are met, so that the application takes part in the division.</summary>
    public bool OppfyllerVilkårene => Konklusjon.OppfyllerVilkårene;

    /// <summary>Why: the rules that decided, and after the division the steps that did. Never empty. Of many applications that are divided among, they are found when somebody asks.</summary>
    public IReadOnlyList<Grunn> Begrunnelse { get; }

    /// <summary>For «til avklaring»: the facts that still matter and who gives them.</summary>
    public IReadOnlyList<Mangel> Mangler { get; }

    /// <summary>What happens to the award afterwards; null where no rule speaks of it, or the application does not meet the conditions.</summary>
    public Utbetaling? Utbetaling { get; }

    /// <summary>The decision after the division.</summary>
    /// <param name="tildelt">The award.</param>
    /// <param name="grunner">What the division did, after the grounds there are.</param>
    /// <exception cref="InvalidOperationException">The application does not take part in a division.</exception>
    public Avgjørelse Fordelt(Kroner tildelt, IReadOnlyList<Grunn> grunner) =>
        new(SøknadId, SøkerId, Konklusjon.Fordelt(tildelt), Copy.Of(Begrunnelse, grunner ?? throw new ArgumentNullException(nameof(grunner))), Mangler, SøkerNavn, Utbetaling);

    /// <summary>The same decision with one more ground.</summary>
    /// <param name="grunn">The ground.</param>
    /// <exception cref="ArgumentNullException">The ground is null.</exception>
    public Avgjørelse MedGrunn(Grunn grunn) =>
        new(SøknadId, SøkerId, Konklusjon, Copy.Of(Begrunnelse, [grunn ?? throw new ArgumentNullException(nameof(grunn))]), Mangler, SøkerNavn, Utbetaling);

    /// <summary>The decision refused, with one more ground.</summary>
    internal Avgjørelse Avslått(Grunn grunn) =>
        new(SøknadId, SøkerId, Konklusjon.Avsluttet(Decisions.Utfall.Avslått, Søkt), Copy.Of(Begrunnelse, [grunn]), null, SøkerNavn);

    /// <summary>The decision with what is left of its amounts when some has been awarded before, and one more ground.</summary>
    internal Avgjørelse MedRest(Kroner tildeltFør, Kroner rest, Grunn grunn) =>
        new(SøknadId, SøkerId, Konklusjon.Oppfyller(Søkt is { } søkt ? søkt - tildeltFør : null, rest, delerRamme: true), Copy.Of(Begrunnelse, [grunn]), Mangler, SøkerNavn, Utbetaling);

    /// <summary>«søknad: utfall».</summary>
    public override string ToString() => SøknadId + ": " + Konklusjon;
}
