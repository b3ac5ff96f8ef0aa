using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>
/// Finds each speaker's side: by the CRM's participants, else the name a person gave, else the transcript's labels, else behaviour with a
/// stated confidence, else unknown. A first source that names a rep settles the other speakers too.
/// </summary>
public static class RoleFinder
{
    /// <summary>Sides by what is known before a word is said; speakers not yet known are Unknown. A live call starts with these.</summary>
    public static IReadOnlyList<FoundRole> Known(IReadOnlyList<TranscriptSpeaker> speakers, AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(context);
        FoundRole[] roles = [.. speakers.Select(s => ByParticipant(s, context.Participants))];
        ApplyRepName(roles, speakers, context.RepName);
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i].Role == SpeakerRole.Unknown && RoleLabels.Of(speakers[i]) is var label and not SpeakerRole.Unknown)
            {
                roles[i] = new FoundRole(label, 0.95, RoleSources.Label);
            }
        }

        return roles;
    }

    /// <summary>Sides by all that is known, the speakers' own words included.</summary>
    public static IReadOnlyList<FoundRole> Find(IReadOnlyList<TranscriptSpeaker> speakers, AnalysisContext context, RoleEvidence evidence)
    {
        FoundRole[] roles = [.. Known(speakers, context)];
        if (roles.Length == 0)
        {
            return roles;
        }

        if (!roles.Any(r => r.Role == SpeakerRole.Rep))
        {
            ApplyIntroduction(roles, context, evidence);
        }

        if (!roles.Any(r => r.Role == SpeakerRole.Rep))
        {
            BehaviouralRoles.Apply(roles, evidence);
        }

        KeepOneRep(roles, speakers, context, evidence);
        BehaviouralRoles.Complete(roles, evidence);
        return roles;
    }

    private static FoundRole ByParticipant(TranscriptSpeaker speaker, IReadOnlyList<CallParticipant> participants)
    {
        var best = FoundRole.Unknown;
        var ambiguous = false;
        foreach (var person in participants)
        {
            var sameEmail = speaker.Email is { } email && email.Equals(person.Email, StringComparison.OrdinalIgnoreCase);
            var match = sameEmail || SpeakerNames.MatchesEmail(speaker.Name, person.Email) ? 1 : SpeakerNames.Match(speaker.Name, person.Name);
            if (match > 0 && match >= best.Confidence && person.Role != SpeakerRole.Unknown)
            {
                // Two people called Anna on different sides: the first name alone tells nothing
                ambiguous = match == best.Confidence && person.Role != best.Role;
                best = new FoundRole(person.Role, match, RoleSources.Participants);
            }
        }

        return ambiguous ? FoundRole.Unknown : best;
    }

    /// <summary>The name a person gave says whose call it is; others on the seller's side are then colleagues.</summary>
    private static void ApplyRepName(FoundRole[] roles, IReadOnlyList<TranscriptSpeaker> speakers, string? repName)
    {
        if (string.IsNullOrWhiteSpace(repName))
        {
            return;
        }

        var matches = speakers.Select((s, i) => (Match: SpeakerNames.Match(s.Name, repName), Index: i)).OrderByDescending(x => x.Match).ToArray();
        if (matches.Length == 0 || matches[0].Match == 0 || (matches.Length > 1 && matches[1].Match == matches[0].Match))
        {
            return;
        }

        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = i == matches[0].Index
                ? new FoundRole(SpeakerRole.Rep, matches[0].Match, RoleSources.Named)
                : roles[i].Role == SpeakerRole.Rep ? roles[i] with { Role = SpeakerRole.Other } : roles[i];
        }
    }

    /// <summary>A rep whose name is known says it: "it's Marcus from Halyard". Short of certain, since a name may be misheard.</summary>
    private static void ApplyIntroduction(FoundRole[] roles, AnalysisContext context, RoleEvidence evidence)
    {
        var reps = context.Participants.Where(x => x.Role == SpeakerRole.Rep).Select(x => x.Name).Prepend(context.RepName);
        foreach (var name in reps.Where(x => !string.IsNullOrWhiteSpace(x)))
        {
            if (evidence.IntroducedAs(name!, roles.Length) is { } speaker && roles[speaker].Role == SpeakerRole.Unknown)
            {
                roles[speaker] = new FoundRole(SpeakerRole.Rep, 0.85, RoleSources.Named);
                return;
            }
        }
    }

    /// <summary>Of several sellers the one whom the participants name first is the rep, else the one who says most.</summary>
    private static void KeepOneRep(FoundRole[] roles, IReadOnlyList<TranscriptSpeaker> speakers, AnalysisContext context, RoleEvidence evidence)
    {
        var reps = Enumerable.Range(0, roles.Length).Where(i => roles[i].Role == SpeakerRole.Rep).ToArray();
        if (reps.Length < 2)
        {
            return;
        }

        var leading = context.Participants.FirstOrDefault(p => p.Role == SpeakerRole.Rep);
        var rep = reps
            .OrderByDescending(i => leading is null ? 0 : SpeakerNames.Match(speakers[i].Name, leading.Name))
            .ThenByDescending(evidence.Words)
            .First();
        foreach (var other in reps.Where(i => i != rep))
        {
            roles[other] = roles[other] with { Role = SpeakerRole.Other };
        }
    }
}
