using System;
using System.Linq;
using System.Reflection;
using Regelverk.Runtime;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Rules;

/// <summary>What compiled rules conclude without saying why: the same as with the grounds, in a small part of the time.</summary>
internal static class PlainConclusions
{
    // The compiled class reads an application that is asked for by name into its own type.
    private const string Reader = "Les";

    /// <summary>Concludes on an application by these rules.</summary>
    public static Func<ISøknadskilde, Konklusjon> Of(IRegelverk rules)
    {
        var typed = rules.GetType().GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRegelverk<>));
        var make = typeof(PlainConclusions).GetMethod(nameof(OfTyped), BindingFlags.NonPublic | BindingFlags.Static)?.MakeGenericMethod(typed.GetGenericArguments());
        return make?.Invoke(null, [rules]) as Func<ISøknadskilde, Konklusjon> ?? throw Broken(rules);
    }

    private static Func<ISøknadskilde, Konklusjon> OfTyped<TSøknad>(IRegelverk<TSøknad> rules)
    {
        var read = rules.GetType().GetMethod(Reader, BindingFlags.Public | BindingFlags.Static, [typeof(ISøknadskilde)])?.CreateDelegate<Func<ISøknadskilde, TSøknad>>() ?? throw Broken(rules);
        return source => rules.Konkluder(read(source));
    }

    private static InvalidOperationException Broken(IRegelverk rules) => new($"The compiled class {rules.GetType()} has no {Reader}.");
}
