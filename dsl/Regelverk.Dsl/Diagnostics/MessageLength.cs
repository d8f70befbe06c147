using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Diagnostics;

/// <summary>Keeps messages readable: they show words of the file, and a file may hold words of any length.</summary>
internal static class MessageLength
{
    private const int LongestSentence = 600;
    private const int LongestCorrectText = 4_000;
    private const int Beginning = 400;
    private const int Ending = 150;

    /// <summary>The message, with the middle of a very long sentence left out. A very long text to copy is left out whole, since half of it would be wrong.</summary>
    public static Diagnostic Limit(Diagnostic diagnostic)
    {
        var text = Limit(diagnostic.Text);
        var help = Limit(diagnostic.Help);
        var correct = diagnostic.CorrectText is { Length: > LongestCorrectText } ? null : diagnostic.CorrectText;
        return ReferenceEquals(text, diagnostic.Text) && ReferenceEquals(help, diagnostic.Help) && correct == diagnostic.CorrectText
            ? diagnostic
            : diagnostic with { Text = text, Help = help, CorrectText = correct };
    }

    private static Message Limit(Message message)
    {
        var (nb, en) = (Limit(WithoutHalves(message.Nb)), Limit(WithoutHalves(message.En)));
        return ReferenceEquals(nb, message.Nb) && ReferenceEquals(en, message.En) ? message : new Message(nb, en);
    }

    /// <summary>Half a letter of the file is shown as the sign for what cannot be read: no file can be written with it.</summary>
    private static string WithoutHalves(string sentence)
    {
        char[]? whole = null;
        for (var at = 0; at < sentence.Length; at += Sign.Length(sentence, at))
        {
            if (char.IsSurrogate(sentence[at]) && Sign.Length(sentence, at) == 1)
            {
                whole ??= sentence.ToCharArray();
                whole[at] = '\uFFFD';
            }
        }

        return whole is null ? sentence : new string(whole);
    }

    private static string Limit(string sentence) => sentence.Length <= LongestSentence
        ? sentence
        : sentence.Substring(0, Whole(sentence, Beginning)) + " … " + sentence.Substring(Whole(sentence, sentence.Length - Ending));

    /// <summary>A place that does not cut a letter of two units in half.</summary>
    private static int Whole(string sentence, int place) => char.IsLowSurrogate(sentence[place]) ? place - 1 : place;
}
