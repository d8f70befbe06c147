using System;
using System.Linq;
using System.Text;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>
/// Reads the text of one cell, in a table of a rule file or in a file of applications, as Norwegian offices write values.
/// Never throws, whatever the text; never rounds; never asks the culture of the machine.
/// </summary>
public static class CellReader
{
    // Longer texts are no number, date or code; not looking at them keeps the time short on any input.
    private const int LongestValue = 200;

    /// <summary>Reads a cell as a value of a type.</summary>
    /// <param name="text">The text as it stands in the cell.</param>
    /// <param name="type">What it should be. A list is never in one cell, so for <see cref="Verdislag.Liste"/> only an empty cell is accepted.</param>
    public static CellResult Read(string text, Verditype type)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return CellResult.Empty;
        }

        if (type.Slag is Verdislag.Tekst or Verdislag.Ukjent)
        {
            return CellResult.Of(new Value.Text(Composed(text.Trim())));
        }

        return text.Length > LongestValue
            ? CellResult.Unreadable(CellMessages.Expected(type), null)
            : ReadFolded(Folding.Fold(text), type);
    }

    /// <summary>Reads a cell as the value of a fact: of its type and inside its limits.</summary>
    /// <param name="text">The text as it stands in the cell.</param>
    /// <param name="opplysning">The fact.</param>
    public static CellResult Read(string text, Opplysning opplysning)
    {
        var result = Read(text, opplysning.Type);
        return result.Value is Value.Number number && IsOutside(number.Amount, opplysning)
            ? CellResult.OutsideLimits(CellMessages.ExpectedWithin(opplysning))
            : result;
    }

    private static CellResult ReadFolded(string folded, Verditype type) => type.Slag switch
    {
        Verdislag.JaNei => ReadTruth(folded, type),
        Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner => NumberCells.Read(folded, type),
        Verdislag.Dato or Verdislag.Tidspunkt or Verdislag.Måned or Verdislag.Periode => TimeCells.Read(folded, type),
        Verdislag.Kode => ReadCode(folded, type),
        _ => CellResult.Unreadable(CellMessages.Expected(type), null),
    };

    private static CellResult ReadTruth(string folded, Verditype type) => folded switch
    {
        "ja" or "x" or "sann" or "true" => CellResult.Of(Value.Truth.Ja),
        "nei" or "usann" or "false" => CellResult.Of(Value.Truth.Nei),
        _ => CellResult.Unreadable(CellMessages.Expected(type), null),
    };

    private static CellResult ReadCode(string folded, Verditype type)
    {
        var code = type.Koder.FirstOrDefault(k => string.Equals(Folding.Fold(k), folded, StringComparison.Ordinal));
        return code is null ? CellResult.Unreadable(CellMessages.Expected(type), null) : CellResult.Of(new Value.Code(code));
    }

    private static bool IsOutside(Rational amount, Opplysning opplysning) =>
        (opplysning.Minst is { } minst && amount < minst) || (opplysning.Høyst is { } høyst && amount > høyst);

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no composed form.
            return text;
        }
    }
}
