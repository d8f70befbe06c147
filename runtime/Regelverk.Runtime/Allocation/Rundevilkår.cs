namespace Regelverk.Runtime.Allocation;

/// <summary>What earlier rounds of the year mean in a later one, besides caps on the year.</summary>
public sealed class Rundevilkår
{
    /// <summary>What earlier rounds mean.</summary>
    /// <param name="tidligereUtelukker">Whether an applicant who was awarded something in an earlier round is refused.</param>
    /// <param name="udekket">What happens to what the frame of an earlier round did not cover.</param>
    public Rundevilkår(bool tidligereUtelukker = false, UdekketBeløp udekket = UdekketBeløp.Bortfaller)
    {
        TidligereUtelukker = tidligereUtelukker;
        Udekket = udekket;
    }

    /// <summary>Whether an applicant who was awarded something in an earlier round is refused.</summary>
    public bool TidligereUtelukker { get; }

    /// <summary>What happens to what the frame of an earlier round did not cover.</summary>
    public UdekketBeløp Udekket { get; }
}

/// <summary>What happens to what the frame of an earlier round did not cover.</summary>
public enum UdekketBeløp
{
    /// <summary>It lapses.</summary>
    Bortfaller,

    /// <summary>It takes part in the next round beside the new applications.</summary>
    DeltarINesteRunde,

    /// <summary>It is paid first in the next round.</summary>
    DekkesFørstINesteRunde,
}
