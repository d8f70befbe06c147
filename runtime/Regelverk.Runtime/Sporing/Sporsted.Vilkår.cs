namespace Regelverk.Runtime.Sporing;

/// <content>Tests and conditions, in Kleene's three-valued logic: what the missing facts cannot change is decided.</content>
public abstract partial class Sporsted
{
    /// <summary>«A er B». A test of something uaktuell is not fulfilled. A day stands for all its minutes.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor Er(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.Er, b);

    /// <summary>«A er ikke B»: always the exact denial of «A er B».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor ErIkke(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.ErIkke, b);

    /// <summary>«A er minst B»; «A er tidligst B».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor ErMinst(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.ErMinst, b);

    /// <summary>«A er mer enn B»; «A er etter B».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor ErMerEnn(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.ErMerEnn, b);

    /// <summary>«A er høyst B»; «A er senest B».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor ErHøyst(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.ErHøyst, b);

    /// <summary>«A er mindre enn B»; «A er før B».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    protected Spor ErMindreEnn(string tekst, Spor a, Spor b) => new Spor.Sammenligning(this, tekst, a, Sammenligningsmåte.ErMindreEnn, b);

    /// <summary>«A er b, c eller d».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="a">A.</param>
    /// <param name="verdier">What it may be.</param>
    protected Spor ErEnAv(string tekst, Spor a, params Spor[] verdier) => new Spor.EnAv(this, tekst, a, verdier);

    /// <summary>The opposite of a condition.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The condition.</param>
    protected Spor Ikke(string tekst, Spor vilkår) => new Spor.Ikke(this, tekst, vilkår);

    /// <summary>All conditions hold: «og». Of no conditions all hold.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The conditions.</param>
    protected Spor Alle(string tekst, params Vilkår[] vilkår) => new Spor.Vilkårsliste(this, tekst, Mengde.Alle, 0, vilkår);

    /// <summary>No condition holds.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The conditions.</param>
    protected Spor Ingen(string tekst, params Vilkår[] vilkår) => new Spor.Vilkårsliste(this, tekst, Mengde.Ingen, 0, vilkår);

    /// <summary>At least so many conditions hold; «eller» is at least 1.</summary>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The conditions.</param>
    protected Spor MinstSåMange(int antall, string tekst, params Vilkår[] vilkår) => new Spor.Vilkårsliste(this, tekst, Mengde.Minst, antall, vilkår);

    /// <summary>At most so many conditions hold.</summary>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The conditions.</param>
    protected Spor HøystSåMange(int antall, string tekst, params Vilkår[] vilkår) => new Spor.Vilkårsliste(this, tekst, Mengde.Høyst, antall, vilkår);

    /// <summary>Exactly so many conditions hold.</summary>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="vilkår">The conditions.</param>
    protected Spor NøyaktigSåMange(int antall, string tekst, params Vilkår[] vilkår) => new Spor.Vilkårsliste(this, tekst, Mengde.Nøyaktig, antall, vilkår);
}
