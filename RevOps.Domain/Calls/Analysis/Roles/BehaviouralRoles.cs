namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>Concludes sides from what was said, with a confidence that grows with the distance between the speakers.</summary>
internal static class BehaviouralRoles
{
    // Evidence that separates the sides with about 73 % certainty; found by looking at calls, proposal
    private const double Scale = 2.5;
    private const double Ceiling = 0.97;
    private const double LeastConfidence = 0.65;

    /// <summary>Makes the most seller-like speaker the rep where the distance to the most buyer-like one suffices.</summary>
    public static void Apply(FoundRole[] roles, RoleEvidence evidence)
    {
        var open = Enumerable.Range(0, roles.Length).Where(i => roles[i].Role == SpeakerRole.Unknown).ToArray();
        if (open.Length == 0 || roles.Length < 2)
        {
            return;
        }

        // A known customer leaves the rest of a two-party call on the seller's side
        if (open.Length == 1 && roles.Any(r => r.Role == SpeakerRole.Customer))
        {
            var customer = roles.First(r => r.Role == SpeakerRole.Customer);
            roles[open[0]] = new FoundRole(SpeakerRole.Rep, customer.Confidence * 0.9, customer.Source);
            return;
        }

        var rep = open.OrderByDescending(evidence.Of).ThenBy(i => i).First();
        var least = Enumerable.Range(0, roles.Length).Where(i => i != rep).Min(evidence.Of);
        var confidence = Logistic((evidence.Of(rep) - least) / Scale);
        if (confidence >= LeastConfidence)
        {
            roles[rep] = new FoundRole(SpeakerRole.Rep, confidence, RoleSources.Behaviour);
        }
    }

    /// <summary>With the rep known: who speaks like the seller is a colleague, the others are the customer's.</summary>
    public static void Complete(FoundRole[] roles, RoleEvidence evidence)
    {
        var rep = Array.FindIndex(roles, r => r.Role == SpeakerRole.Rep);
        if (rep < 0 || roles.Length < 2)
        {
            return;
        }

        var others = Enumerable.Range(0, roles.Length).Where(i => i != rep).ToArray();
        var middle = (evidence.Of(rep) + others.Min(evidence.Of)) / 2;
        var customerKnown = roles.Any(r => r.Role == SpeakerRole.Customer);
        foreach (var i in others.Where(i => roles[i].Role == SpeakerRole.Unknown))
        {
            var seller = Logistic((evidence.Of(i) - middle) / Scale);

            // Someone must be the customer: with one other speaker it is that one
            roles[i] = seller > 0.75 && (others.Length > 1 || customerKnown)
                ? new FoundRole(SpeakerRole.Other, Math.Min(seller, roles[rep].Confidence), RoleSources.Behaviour)
                : new FoundRole(SpeakerRole.Customer, Certainty(roles[rep], seller, others.Length), roles[rep].Source);
        }
    }

    private static double Certainty(FoundRole rep, double seller, int others) =>
        others == 1 ? rep.Confidence : rep.Confidence * Math.Max(0.6, 1 - (seller * 0.5));

    private static double Logistic(double x) => Math.Min(Ceiling, 1 / (1 + Math.Exp(-x)));
}
