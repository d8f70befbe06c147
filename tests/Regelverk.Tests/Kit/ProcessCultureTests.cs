using System.Globalization;
using System.Threading;
using Xunit;

namespace Regelverk.Tests.Kit;

public sealed class ProcessCultureTests
{
    [Fact]
    public void Testene_kjører_under_prosjektets_kultur() => Assert.Equal(ProcessCulture.Culture, CultureInfo.CurrentCulture);

    [Fact]
    public void En_ny_tråd_har_prosjektets_kultur()
    {
        var seen = CultureInfo.GetCultureInfo("tr-TR");
        var thread = new Thread(() => seen = CultureInfo.CurrentCulture);
        thread.Start();
        thread.Join();

        Assert.Equal(ProcessCulture.Culture, seen);
    }

#if NORSK_KULTUR
    [Fact]
    public void Den_norske_kulturen_er_virkelig_norsk()
    {
        // Without the system's culture data nb-NO would be the invariant culture under another name.
        const decimal number = -1.5m;
        Assert.Equal("\u22121,5", number.ToString(CultureInfo.CurrentCulture));
    }
#endif
}
