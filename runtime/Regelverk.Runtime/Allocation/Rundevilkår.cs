namespace Regelverk.Runtime.Allocation;

/// <summary>What earlier rounds of the year mean in a later one, besides caps on the year.</summary>
public sealed class Rundevilkår
{
    /// <summary>What earlier rounds mean.</summary>
    /// <param name="tidligereUtelukker">Whether an applicant who was awarded something in an earlier round is refused.</param>
    public Rundevilkår(bool tidligereUtelukker = false) => TidligereUtelukker = tidligereUtelukker;

    /// <summary>Whether an applicant who was awarded something in an earlier round is refused.</summary>
    public bool TidligereUtelukker { get; }
}
