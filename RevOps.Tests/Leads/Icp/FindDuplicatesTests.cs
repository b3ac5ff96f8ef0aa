using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Duplicates;

namespace RevOps.Tests.Leads.Icp;

public sealed class FindDuplicatesTests
{
    [Theory]
    [InlineData("Ina.Roth+fair@gmail.com", "inaroth@googlemail.com", DuplicateCertainty.Certain)]
    [InlineData(" INA@nordlicht.example", "ina@nordlicht.example", DuplicateCertainty.Certain)]
    public void Among_SameAddress_IsCertain(string first, string second, DuplicateCertainty certainty)
    {
        var pair = Assert.Single(FindDuplicates.Among([Lead("1").With(LeadFields.Email, first), Lead("2").With(LeadFields.Email, second)]));

        Assert.Equal(certainty, pair.Certainty);
    }

    [Fact]
    public void Among_SameNameAndDomain_IsLikely()
    {
        var pair = Assert.Single(FindDuplicates.Among(
        [
            Lead("1").With(LeadFields.Person, "Ina Röth").With(LeadFields.Domain, "https://www.nordlicht.example/about"),
            Lead("2").With(LeadFields.Person, "Roth, Ina").With(LeadFields.Email, "i.roth@nordlicht.example"),
        ]));

        Assert.Equal((DuplicateCertainty.Likely, "Same name at nordlicht.example"), (pair.Certainty, pair.Reasons[0]));
    }

    [Fact]
    public void Among_SamePersonAndCompanyAndPhone_GivesOnePairWithBothReasons()
    {
        var pair = Assert.Single(FindDuplicates.Among(
        [
            Lead("1").With(LeadFields.Person, "Ina Roth").With(LeadFields.Company, "Nordlicht GmbH").With(LeadFields.Phone, "+49 30 1234567"),
            Lead("2").With(LeadFields.Person, "ina roth").With(LeadFields.Company, "NORDLICHT").With(LeadFields.Phone, "0049 (30) 123-4567"),
        ]));

        Assert.Equal(2, pair.Reasons.Count);
    }

    [Fact]
    public void Among_SameFreeMailProvider_IsNoReason() => Assert.Empty(FindDuplicates.Among(
    [
        Lead("1").With(LeadFields.Person, "Ina Roth").With(LeadFields.Email, "a@gmail.com"),
        Lead("2").With(LeadFields.Person, "Ina Roth").With(LeadFields.Email, "b@gmail.com"),
    ]));

    [Fact]
    public void Among_SwitchboardOfMany_GivesNoPairs() =>
        Assert.Empty(FindDuplicates.Among(Enumerable.Range(0, 50).Select(x => Lead($"{x}").With(LeadFields.Phone, "+49 30 1234567"))));

    private static LeadFacts Lead(string id) => new(id);
}
