using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>An objection while its handling is read line by line.</summary>
internal sealed class OpenEpisode(Line raised)
{
    private const int MostGoes = 3;

    private readonly List<Line> _rep = [];
    private readonly List<Line> _replies = [];
    private int _goes;
    private bool _customerSpoke = true;
    private bool _settled;

    public bool IsAnswered => _rep.Count > 0;

    // Once the rep has answered without asking, the customer's next word of matter closes the subject
    private bool IsClosing => _rep.Exists(x => x.IsBusiness) && !_rep.Exists(Asks);

    private bool HasSpoken => _rep.Exists(x => !x.IsAck);

    /// <summary>Takes the line in, or returns false where the episode ended before it.</summary>
    public bool Takes(Line line)
    {
        if (_settled)
        {
            return false;
        }

        if (line.IsChatter)
        {
            return true;
        }

        return line.IsRep ? TakesRep(line) : !line.IsCustomer || TakesReply(line);
    }

    public ObjectionEpisode Close() =>
        new(raised, raised.Labelled.Labels.First(UtteranceLabels.IsObjection), _rep, _replies);

    private bool TakesRep(Line line)
    {
        var isNewGo = _customerSpoke && !line.IsAck;
        var leads = HasSpoken && (line.Owner == Owner.NextStep || line.Has("objection.move-on"));
        if (leads || _goes + (isNewGo ? 1 : 0) > MostGoes)
        {
            return false;
        }

        _goes += isNewGo ? 1 : 0;
        _customerSpoke = _customerSpoke && line.IsAck;
        _rep.Add(line);
        return true;
    }

    private bool TakesReply(Line line)
    {
        _settled = _goes > 0 && line.IsBusiness && IsClosing;
        _customerSpoke |= line.IsBusiness;
        _replies.Add(line);
        return true;
    }

    private static bool Asks(Line line) =>
        line.IsQuestion && (line.IsBusiness || line.HasAny("objection.clarify", "objection.check"));
}
