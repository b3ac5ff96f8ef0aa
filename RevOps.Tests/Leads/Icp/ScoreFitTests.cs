using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Tests.Leads.Icp;

public sealed class ScoreFitTests
{
    private static readonly string[] Fields = [.. Enumerable.Range(0, 6).Select(x => $"field{x}")];

    /// <summary>Profiles of six criteria with any weights, and leads whose fields fit, do not fit or are not known.</summary>
    private static readonly Gen<(IcpProfile Profile, FactAnswer[] Answers)> Cases =
        from weights in Gen.Choose(1, 40).ArrayOf(Fields.Length)
        from answers in Gen.Elements(FactAnswer.Met, FactAnswer.NotMet, FactAnswer.Unknown).ArrayOf(Fields.Length)
        select (Profile(weights), answers);

    public static LeadFacts Ideal(string id = "lead-1") => new LeadFacts(id)
        .With(LeadFields.Person, "Ina Roth").With(LeadFields.Title, "Head of Finance").With(LeadFields.Company, "Nordlicht GmbH")
        .With(LeadFields.Email, "ina.roth@nordlicht.example").With(LeadFields.Industry, "Logistics").With(LeadFields.Employees, 420)
        .With(LeadFields.Region, "DACH").With(LeadFields.Growth, "Growing").With(LeadFields.Technology, "SAP", "Snowflake")
        .With(LeadFields.Need, "Monthly reports take a week");

    [Fact]
    public void Of_IdealCustomer_HasHundredPointsWithItsEvidence()
    {
        var fit = ScoreFit.Of(Ideal(), SeedProfile.Default);

        Assert.Equal(100, fit.Score!.Value, 9);
        Assert.Equal((FitBand.A, 1.0), (fit.Band, fit.Coverage));
        Assert.Equal("Snowflake", fit.Criteria.Single(x => x.Criterion.Id == "warehouse").Evidence);
        Assert.Equal("420", fit.Criteria.Single(x => x.Criterion.Id == "size").Evidence);
    }

    [Fact]
    public void Of_LittleKnown_StaysBelowTheIdealAndSaysWhy()
    {
        var fit = ScoreFit.Of(new LeadFacts("x").With(LeadFields.Employees, 100), SeedProfile.Default);

        Assert.Equal(100, fit.Score);
        Assert.Equal(FitBand.C, fit.Band);
        Assert.Contains("20 % of the profile is known", fit.Reason, StringComparison.Ordinal);
        Assert.Equal((20, 100), (fit.Least, fit.Most));
    }

    [Fact]
    public void Of_NothingKnown_HasNoScore()
    {
        var fit = ScoreFit.Of(new LeadFacts("x"), SeedProfile.Default);

        Assert.Null(fit.Score);
        Assert.Equal(FitBand.Unknown, fit.Band);
    }

    [Fact]
    public void Of_Excluded_IsGatedWhateverTheScore()
    {
        var fit = ScoreFit.Of(Ideal().With(LeadFields.Title, "Student, head of the debating club"), SeedProfile.Default);

        Assert.Equal(FitBand.Excluded, fit.Band);
        Assert.True(fit.Score > 90);
        Assert.Equal("A student or teacher, not a buyer (Student, head of the debating club).", fit.Reason);
    }

    [Fact]
    public void Mentions_PartOfAWord_IsNone() =>
        Assert.Equal(FactAnswer.NotMet, new FactTest("title", TestKind.Mentions, ["intern"]).Of(new LeadFacts("x").With("title", "Head of Internal Audit")).Answer);

    [Fact]
    public void Of_AnyLead_PointsSumToTheScore() => Check(x =>
    {
        var fit = ScoreFit.Of(Lead(x.Answers), x.Profile);
        return Math.Abs(fit.Criteria.Sum(y => y.Points) - (fit.Score ?? 0)) < 1e-9
            && fit.Score is null or (>= 0 and <= 100.000001)
            && fit.Least <= (fit.Score ?? 0) + 1e-9 && (fit.Score ?? 0) <= fit.Most + 1e-9;
    });

    [Fact]
    public void Of_CriteriaInAnotherOrder_IsTheSame() => Check(x =>
    {
        var (one, other) = (ScoreFit.Of(Lead(x.Answers), x.Profile), ScoreFit.Of(Lead(x.Answers), x.Profile with { Criteria = [.. x.Profile.Criteria.Reverse()] }));
        return one.Score == other.Score && one.Band == other.Band && one.Criteria.SequenceEqual(other.Criteria);
    });

    [Fact]
    public void Of_MetCriterionBecomesUnknown_NeverRaises() => Check(x =>
    {
        var before = ScoreFit.Of(Lead(x.Answers), x.Profile);
        return Enumerable.Range(0, Fields.Length).Where(i => x.Answers[i] == FactAnswer.Met).All(i =>
        {
            var after = ScoreFit.Of(Lead(x.Answers).Without(Fields[i]), x.Profile);
            return (after.Score ?? 0) <= before.Score + 1e-9 && after.Band <= before.Band && after.Coverage < before.Coverage;
        });
    });

    [Fact]
    public void Of_AnyUnknown_NeverRaisesWhatIsSure() => Check(x =>
    {
        var before = ScoreFit.Of(Lead(x.Answers), x.Profile);
        return Fields.All(y => ScoreFit.Of(Lead(x.Answers).Without(y), x.Profile).Least <= before.Least + 1e-9);
    });

    [Fact]
    public void Compare_HeavierCriterion_SaysWhoMovesAndWhy()
    {
        var draft = SeedProfile.Default with
        {
            Version = 2,
            Criteria = [.. SeedProfile.Default.Criteria.Select(x => x.Id == "warehouse" ? x with { Weight = 120 } : x)],
        };
        var without = Ideal("lead-2").With(LeadFields.Technology, "SAP");

        var comparison = CompareProfiles.Over([Ideal(), without], SeedProfile.Default, draft);

        var move = Assert.Single(comparison.Moves);
        Assert.Equal(("lead-2", FitBand.A, FitBand.C), (move.LeadId, move.Before.Band, move.After.Band));
        Assert.Contains(move.Why, x => x.Before != x.After);
        Assert.Equal((2, 1), comparison.Bands[FitBand.A]);
    }

    private static void Check(Func<(IcpProfile Profile, FactAnswer[] Answers), bool> holds) => Prop.ForAll(Cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static IcpProfile Profile(int[] weights) => new()
    {
        Name = "any",
        Version = 1,
        GeneralValue = "agree",
        Criteria = [.. weights.Select((x, i) => new IcpCriterion($"c{i}", CriterionKind.Need, $"C{i}", x, new(Fields[i], TestKind.OneOf, ["fits"])))],
    };

    private static LeadFacts Lead(FactAnswer[] answers) => answers.Select((x, i) => (x, i))
        .Aggregate(new LeadFacts("x"), (facts, at) => facts.With(Fields[at.i], at.x switch { FactAnswer.Met => "fits", FactAnswer.NotMet => "other", _ => null }));
}
