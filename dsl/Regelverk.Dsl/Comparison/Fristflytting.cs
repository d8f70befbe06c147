using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Moves what is held against a deadline from one year to another: as many days as the deadline is moved, and never from one side of it to the other.</summary>
internal readonly struct Fristflytting(Tidspunkt? fra, Tidspunkt? til)
{
    public Tidspunkt Moved(Tidspunkt moment)
    {
        if (fra is not { } from || til is not { } to || from == to)
        {
            return moment;
        }

        var moved = moment with { Dato = moment.Dato.PlussDager(to.Dato.DagerEtter(from.Dato)) };
        return (IsLate(moment, from), IsLate(moved, to)) switch
        {
            (false, true) => to,
            (true, false) => new Tidspunkt(to.Dato.PlussDager(1), moment.Minutt),
            _ => moved,
        };
    }

    private static bool IsLate(Tidspunkt moment, Tidspunkt deadline) => moment.Tidligst > deadline.Senest;
}
