using System.Globalization;
using RevOps.Domain.Leads.Icp;
using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Web.Components.Leads.Icp;

/// <summary>A profile while it is edited: fields as they are typed.</summary>
public sealed class ProfileForm
{
    private static readonly char[] Between = [',', '\n', ';'];
    private readonly IcpProfile _profile;

    public ProfileForm(IcpProfile profile)
    {
        _profile = profile;
        Name = profile.Name;
        GeneralValue = profile.GeneralValue;
        LeastA = profile.LeastA;
        LeastB = profile.LeastB;
        LeastC = profile.LeastC;
        KnownForA = 100 * profile.CoverageForA;
        KnownForB = 100 * profile.CoverageForB;
        Criteria = [.. profile.Criteria.Select(x => new CriterionForm(x.Id, new TestForm(x.Test)) { Label = x.Label, Kind = x.Kind, Weight = x.Weight })];
        Exclusions = [.. profile.Exclusions.Select(x => new ExclusionForm(x.Id, new TestForm(x.Test)) { Label = x.Label })];
        Messages = [.. profile.Messages.Select(x => new MessageForm(new TestForm(x.Test)) { Value = x.Value, Question = x.Question })];
    }

    /// <summary>Fields that a test can ask for; others can be typed.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        LeadFields.Industry, LeadFields.Employees, LeadFields.Revenue, LeadFields.Country, LeadFields.Region, LeadFields.Technology, LeadFields.Growth,
        LeadFields.Title, LeadFields.Need, LeadFields.Budget, LeadFields.Authority, LeadFields.Timing, LeadFields.Source, LeadFields.Company, LeadFields.Domain,
    ];

    public string Name { get; set; }

    public string GeneralValue { get; set; }

    public double LeastA { get; set; }

    public double LeastB { get; set; }

    public double LeastC { get; set; }

    public double KnownForA { get; set; }

    public double KnownForB { get; set; }

    public List<CriterionForm> Criteria { get; }

    public List<ExclusionForm> Exclusions { get; }

    public List<MessageForm> Messages { get; }

    public void AddCriterion() => Criteria.Add(new(NewKey(), new TestForm(new(LeadFields.Industry, TestKind.OneOf, []))) { Weight = 10 });

    public void AddExclusion() => Exclusions.Add(new(NewKey(), new TestForm(new(LeadFields.Title, TestKind.Mentions, []))));

    public void AddMessage() => Messages.Add(new(new TestForm(new(LeadFields.Need, TestKind.Mentions, []))));

    /// <summary>The profile as it stands in the fields.</summary>
    public IcpProfile ToProfile() => _profile with
    {
        Name = Name.Trim(),
        GeneralValue = GeneralValue.Trim(),
        LeastA = LeastA,
        LeastB = LeastB,
        LeastC = LeastC,
        CoverageForA = KnownForA / 100,
        CoverageForB = KnownForB / 100,
        Criteria = [.. Criteria.Select(x => new IcpCriterion(x.Id, x.Kind, x.Label.Trim(), x.Weight, x.Test.ToTest()))],
        Exclusions = [.. Exclusions.Select(x => new IcpExclusion(x.Id, x.Label.Trim(), x.Test.ToTest()))],
        Messages = [.. Messages.Select(x => new ValueMessage(x.Test.ToTest(), x.Value.Trim(), x.Question.Trim()))],
    };

    // Stable over versions, whatever the entry is called later
    private static string NewKey() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];

    public sealed class TestForm(FactTest test)
    {
        public string Field { get; set; } = test.Field;

        public TestKind Kind { get; set; } = test.Kind;

        public string Words { get; set; } = string.Join(", ", test.Values);

        public double? From { get; set; } = test.From;

        public double? To { get; set; } = test.To;

        public FactTest ToTest() => Kind == TestKind.Between
            ? new(Field.Trim(), Kind, [], From, To)
            : new(Field.Trim(), Kind, [.. Words.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
    }
}

public sealed class CriterionForm(string id, ProfileForm.TestForm test)
{
    public string Id { get; } = id;

    public ProfileForm.TestForm Test { get; } = test;

    public string Label { get; set; } = "";

    public CriterionKind Kind { get; set; }

    public double Weight { get; set; }
}

public sealed class ExclusionForm(string id, ProfileForm.TestForm test)
{
    public string Id { get; } = id;

    public ProfileForm.TestForm Test { get; } = test;

    public string Label { get; set; } = "";
}

public sealed class MessageForm(ProfileForm.TestForm test)
{
    public ProfileForm.TestForm Test { get; } = test;

    public string Value { get; set; } = "";

    public string Question { get; set; } = "";
}
