using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regelverk.Hosting;
using Regelverk.Runtime;
using Xunit;

namespace Regelverk.Tests.Hosting;

/// <summary>Compiled regulations in a host.</summary>
public sealed class Verten
{
    private static readonly Etregelverk<string> Rekruttering2018 = new("Rekrutteringstilskudd", 2018);
    private static readonly Etregelverk<long> Rekruttering2019 = new("Rekrutteringstilskudd", 2019);
    private static readonly Etregelverk<char> Utdanning2018 = new("Utdanningstilskudd", 2018);

    [Fact]
    public void Et_regelverk_deles_ut_på_alle_måtene_en_vert_kan_spørre()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRegelverk(Rekruttering2018);
        using var host = builder.Build();

        Assert.Same(Rekruttering2018, host.Services.GetRequiredService<IRegelverk>());
        Assert.Same(Rekruttering2018, host.Services.GetRequiredService<IRegelverk<string>>());
        Assert.Same(Rekruttering2018, host.Services.GetRequiredService<IRegelverksamling>().Finn("Rekrutteringstilskudd", 2018));
    }

    [Fact]
    public void Flere_regelverk_står_ved_siden_av_hverandre()
    {
        using var services = new ServiceCollection().AddRegelverk(Utdanning2018).AddRegelverk(Rekruttering2019).AddRegelverk(Rekruttering2018).BuildServiceProvider();
        var samling = services.GetRequiredService<IRegelverksamling>();

        Assert.Equal(["Rekrutteringstilskudd 2018", "Rekrutteringstilskudd 2019", "Utdanningstilskudd 2018"], samling.Alle.Select(ett => ett.Om.ToString()));
        Assert.Same(Rekruttering2018, samling.Finn("Rekrutteringstilskudd", 2018));
        Assert.Same(Rekruttering2019, samling.Finn("Rekrutteringstilskudd", 2019));
        Assert.Same(Rekruttering2019, services.GetRequiredService<IRegelverk<long>>());
        Assert.Same(Rekruttering2018, services.GetRequiredService<IRegelverk<string>>());
        Assert.Equal(3, services.GetServices<IRegelverk>().Count());
    }

    [Fact]
    public void To_med_samme_navn_og_år_blir_ikke_registrert()
    {
        var services = new ServiceCollection().AddRegelverk(Rekruttering2018);
        var thrown = Assert.Throws<InvalidOperationException>(() => services.AddRegelverk(new Etregelverk<long>("Rekrutteringstilskudd", 2018)));

        Assert.Equal("To regelverk heter Rekrutteringstilskudd 2018. Registrer bare ett av dem, eller gi dem hvert sitt navn eller år i første linje av regelfila.", thrown.Message);
        Assert.Same(Rekruttering2018, services.BuildServiceProvider().GetRequiredService<IRegelverk>());
    }

    [Fact]
    public void Det_samme_regelverket_to_ganger_er_ett() =>
        Assert.Single(new ServiceCollection().AddRegelverk(Rekruttering2018).AddRegelverk(Rekruttering2018).BuildServiceProvider().GetServices<IRegelverk>());

    // Registered past the extension method, the two are found when somebody asks for the collection.
    [Fact]
    public void To_med_samme_navn_og_år_blir_ikke_delt_ut()
    {
        using var services = new ServiceCollection()
            .AddRegelverk(Rekruttering2018)
            .AddSingleton<IRegelverk>(_ => new Etregelverk<long>("Rekrutteringstilskudd", 2018))
            .BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IRegelverksamling>());
    }

    [Theory]
    [InlineData("Utdanningstilskudd", 2020, "Fant ikke regelverket «Utdanningstilskudd» for 2020. «Utdanningstilskudd» er registrert for 2018.")]
    [InlineData("Rekrutteringstilskudd", 2020, "Fant ikke regelverket «Rekrutteringstilskudd» for 2020. «Rekrutteringstilskudd» er registrert for 2018 og 2019.")]
    [InlineData("rekrutteringstilskudd", 2018, "Fant ikke regelverket «rekrutteringstilskudd» for 2018. Registrert er Rekrutteringstilskudd 2018, Rekrutteringstilskudd 2019 og Utdanningstilskudd 2018.")]
    public void Et_regelverk_som_ikke_finnes_gir_en_klar_beskjed(string navn, int år, string beskjed)
    {
        using var services = new ServiceCollection().AddRegelverk(Rekruttering2018).AddRegelverk(Rekruttering2019).AddRegelverk(Utdanning2018).BuildServiceProvider();

        Assert.Equal(beskjed, Assert.Throws<KeyNotFoundException>(() => services.GetRequiredService<IRegelverksamling>().Finn(navn, år)).Message);
    }
}
