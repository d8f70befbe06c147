#if !BRUK_VERIFY
// Stands in for Verify.Xunit 19.6.0, whose core package is not on the feed: the same names, call shape and file
// conventions, so that -p:RegelverkBrukVerify=true switches to the real one without a change in any test.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Regelverk.Tests.Kit.Snapshots;
using VerifyTests;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Compares what a test produced with the <c>.verified.</c> file beside the test.</summary>
public static class Verifier
{
    /// <summary>Compares with a <c>.txt</c> file.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares with a file of the given kind, such as <c>regel</c> or <c>json</c>.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings ?? new VerifySettings(), chosen => Compare(target ?? "null", extension, chosen, sourceFile));

    private static Task Compare(string text, string extension, VerifySettings settings, string sourceFile)
    {
        var method = UsesVerifyAttribute.CurrentTest
            ?? throw new InvalidOperationException($"Expected to find [UsesVerify] on the test class in {Path.GetFileName(sourceFile)}.");
        var parameterNames = method.GetParameters().Select(p => p.Name ?? "").ToArray();
        var name = SnapshotName.Of(TypeName(method), method.Name, parameterNames, settings);
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile) ?? "", settings.Directory ?? ""));
        Snapshot.Claim(folder, name, extension).Compare(text);
        return Task.CompletedTask;
    }

    private static string TypeName(MethodInfo method)
    {
        var type = method.ReflectedType ?? throw new InvalidOperationException("A test method stands in a class.");
        return type.ReflectedType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
    }
}

/// <summary>Stands on a test class that uses <see cref="Verifier"/>: remembers which test is running.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Current = new();

    internal static MethodInfo? CurrentTest => Current.Value;

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => Current.Value = methodUnderTest;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => Current.Value = null;
}
#endif
