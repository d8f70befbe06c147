using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Regelverk.Benchmarks;

/// <summary>How thoroughly is measured.</summary>
internal static class Oppsett
{
    /// <summary>The switch for figures in a few minutes: everything in this process, few iterations.</summary>
    public const string Kort = "--kort";

    public static IConfig For(bool kort) => DefaultConfig.Instance
        .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Trend).WithTimeUnit(TimeUnit.Millisecond))
        .AddJob(kort ? ShortJob : Job.Default.AsDefault());

    // An iteration of a quarter of a second calls the fast ones so often that they are fully compiled before anything counts.
    private static Job ShortJob => Job.Default
        .WithId("Kort")
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(250))
        .WithWarmupCount(12)
        .WithIterationCount(10);
}
