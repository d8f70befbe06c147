#if !BRUK_VERIFY
using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using Xunit.Sdk;

namespace Regelverk.Tests.Kit.Snapshots;

/// <summary>One snapshot: the verified file, and the received one that is written where they differ.</summary>
internal sealed class Snapshot
{
    // The two test projects share the verified files and may run at once, so each has its own name for what it received.
#if NORSK_KULTUR
    private const string Received = ".norsk.received.";
#else
    private const string Received = ".received.";
#endif

    private static readonly ConcurrentDictionary<string, bool> Claimed = new(StringComparer.Ordinal);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _folder;
    private readonly string _verified;
    private readonly string _received;

    public Snapshot(string folder, string name, string extension)
    {
        _folder = folder;
        _verified = name + ".verified." + extension;
        _received = name + Received + extension;
    }

    private string VerifiedPath => Path.Combine(_folder, _verified);

    private string ReceivedPath => Path.Combine(_folder, _received);

    /// <summary>The snapshot for one test, which no other test (or other call in the same test) may use.</summary>
    public static Snapshot Claim(string folder, string name, string extension) =>
        Claimed.TryAdd(Path.Combine(folder, name), true)
            ? new Snapshot(folder, name, extension)
            : throw new InvalidOperationException($"The prefix has already been used: {name}. One test has one snapshot.");

    /// <summary>Passes where the verified file holds exactly this text; otherwise writes the received file and fails.</summary>
    public void Compare(string text)
    {
        if (text.Length == 0 || text.Contains('\r', StringComparison.Ordinal))
        {
            throw new XunitException($"{_verified}: a snapshot is never empty, and its lines end in a line feed alone.");
        }

        if (!File.Exists(VerifiedPath))
        {
            Fail("New", text, text);
        }

        var verified = File.ReadAllText(VerifiedPath, Utf8);
        if (verified.Contains('\r', StringComparison.Ordinal))
        {
            throw new XunitException($"{Repository.Relative(VerifiedPath)} holds carriage returns. Its lines must end in a line feed alone.");
        }

        if (!string.Equals(verified, text, StringComparison.Ordinal))
        {
            Fail("NotEqual", text, LineDiff.Of(verified, text));
        }

        File.Delete(ReceivedPath);
    }

    [DoesNotReturn]
    private void Fail(string kind, string text, string shown)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ReceivedPath, text, Utf8);
        throw new XunitException(
            $"""
            Directory: {_folder}
            {kind}:
              - Received: {_received}
                Verified: {_verified}

            FileContent:

            {shown}

            Accept with: tests/godta
            """);
    }
}
#endif
