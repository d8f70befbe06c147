using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>A call in the generated code: on one line where it fits, otherwise with each argument on its own.</summary>
internal static class Call
{
    private const int LongestLine = 120;

    /// <summary>Puts a call together.</summary>
    /// <param name="method">The method, or «new Type».</param>
    /// <param name="arguments">The arguments, each on one or several lines.</param>
    public static string Of(string method, IEnumerable<string> arguments)
    {
        var all = arguments.ToList();
        var line = $"{method}({string.Join(", ", all)})";
        return line.Length <= LongestLine && all.All(a => a.IndexOf('\n') < 0)
            ? line
            : $"{method}(\n{string.Join(",\n", all.Select(Indented))})";
    }

    /// <summary>Puts a call together.</summary>
    /// <param name="method">The method, or «new Type».</param>
    /// <param name="arguments">The arguments.</param>
    public static string Of(string method, params string[] arguments) => Of(method, (IEnumerable<string>)arguments);

    private static string Indented(string argument) => "    " + argument.Replace("\n", "\n    ");
}
