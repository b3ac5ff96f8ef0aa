using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Judges a deal out of its material. Pure: the same material at the same moment gives the same assessment.</summary>
public sealed class DealJudge(DealAssessor assessor, RiskEngine risks)
{
    private const int EngagedDays = 60;

    /// <summary>Judges it.</summary>
    public DealAssessment Judge(DealMaterial material, IReadOnlyList<DealQuestion> questions, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(material);
        var readings = Rejections.Without(material.Sources.Select(x => x.Reading), material.Decisions);
        var letters = assessor.Assess(readings, Rejections.Confirmations(material.Decisions), questions, asOf);
        var health = risks.Judge(Facts(material, letters, asOf));
        var before = material.Suggested.ToDictionary(x => x.Key);
        return new DealAssessment
        {
            DealId = material.Deal.Id,
            AsOf = asOf,
            Rules = DealAssessment.CurrentRules,
            Letters = letters,
            Health = health,
            Actions =
            [
                .. NextBestActions.Of(health, letters, asOf)
                    .Select(x => before.TryGetValue(x.Key, out var same) && same.Severity == x.Severity ? x with { Due = same.Due } : x),
            ],
            Sources = material.Sources.Count,
        };
    }

    private static DealFacts Facts(DealMaterial material, IReadOnlyList<LetterAssessment> letters, DateTimeOffset asOf)
    {
        var deal = material.Deal;
        var heard = Heard(material, asOf);
        var buyer = Person(letters, MeddpiccLetter.EconomicBuyer) ?? Role(material, "economic buyer");
        var champion = Person(letters, MeddpiccLetter.Champion) ?? Role(material, "champion");
        var anything = material.Sources.Count > 0 || material.Activities.Count > 0;
        return new DealFacts
        {
            AsOf = asOf,
            LastActivityAt = Latest([deal.LastActivityAt, .. heard.Select(x => (DateTimeOffset?)x.At), .. material.Sources.Select(x => (DateTimeOffset?)x.Reading.At)], asOf),
            Probability = deal.Probability ?? material.Stage.Probability,
            IsLateStage = material.Stage.IsLate,
            ClosesOn = deal.ClosesOn,
            IsCommitted = deal.Forecast is { } forecast ? forecast is ForecastCategory.Commit or ForecastCategory.Closed : null,
            CloseDatePushes = deal.Slips,
            StageSince = deal.StageSince,
            StageNormDays = material.Stage.NormDays,
            EngagedContacts = anything ? [.. heard.Where(x => (asOf - x.At).TotalDays <= EngagedDays).Select(x => x.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)] : null,
            OpenNextSteps = Steps(material),
            EconomicBuyer = buyer,
            EconomicBuyerMet = anything ? buyer is not null && heard.Any(x => IsSame(x.Name, buyer)) : null,
            Champion = champion,
            ChampionHeardAt = champion is null ? null : Latest([.. heard.Where(x => IsSame(x.Name, champion)).Select(x => (DateTimeOffset?)x.At)], asOf),
            RivalsNamed = material.Sources.Count == 0 ? null : letters[(int)MeddpiccLetter.Competition].Evidence,
            DiscountAsks = material.Sources.Count == 0 ? null : [.. material.Sources.SelectMany(x => x.PricePressed)],
            PaperProcessStarted = material.Sources.Count == 0 ? null : letters[(int)MeddpiccLetter.PaperProcess].State != LetterState.Empty,
            Letters = material.Sources.Count == 0 && material.Decisions.Count == 0 ? null : letters,
        };
    }

    private static List<(DateTimeOffset At, string? Name)> Heard(DealMaterial material, DateTimeOffset asOf) =>
    [
        .. material.Sources.SelectMany(x => x.Voices.Select(v => (x.Reading.At, (string?)v)))
            .Concat(material.Activities.Select(x => (x.At, x.Person)))
            .Where(x => x.At <= asOf),
    ];

    // The field first: it is what somebody keeps up. Else what the last conversation ended with.
    private static IReadOnlyList<string> Steps(DealMaterial material)
    {
        IReadOnlyList<string> kept = [.. new[] { material.Deal.NextStep }.Where(x => !string.IsNullOrWhiteSpace(x)).OfType<string>(), .. material.OpenTasks];
        return kept.Count > 0 ? kept : material.Sources.MaxBy(x => x.Reading.At)?.NextSteps ?? [];
    }

    private static DateTimeOffset? Latest(IReadOnlyList<DateTimeOffset?> times, DateTimeOffset asOf) => times.Where(x => x <= asOf).Max();

    private static string? Person(IReadOnlyList<LetterAssessment> letters, MeddpiccLetter letter) =>
        letters[(int)letter] is { Score: >= 1, Value: { } value } ? value : null;

    private static string? Role(DealMaterial material, string role) =>
        material.People.Where(x => x.Role?.Contains(role, StringComparison.OrdinalIgnoreCase) == true).Select(x => x.Name).FirstOrDefault();

    // A letter may say "Dan, our CFO" of who the call names Dan Berg: a name of either that begins the other's is the same person.
    private static bool IsSame(string? name, string letter)
    {
        var first = name?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is { Length: > 1 } && letter.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Contains(first, StringComparer.OrdinalIgnoreCase);
    }
}
