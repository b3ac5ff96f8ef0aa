using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling;

/// <summary>What a call's earlier utterances leave behind for the next one.</summary>
internal sealed class CallMemory
{
    // Speech that acknowledges or answers in between does not end talk of price.
    private const int PriceTalkLasts = 3;
    private const int NextStepLasts = 4;

    // What a call is for is said in its first turns.
    private const int Opening = 4;

    private int _at;
    private int _lastPricing = int.MinValue / 2;
    private int _lastNextStep = int.MinValue / 2;

    /// <summary>The utterance before; null at the start.</summary>
    public Reading? Previous { get; private set; }

    /// <summary>Names learnt to be competitors', by the hash of the word.</summary>
    public HashSet<int> Rivals { get; } = [];

    /// <summary>A call for help in which nothing was offered yet: a complaint is no objection.</summary>
    public bool NothingSold { get; private set; }

    public bool PriceTalk => _at - _lastPricing <= PriceTalkLasts;

    public bool NextStepAgreed => _at - _lastNextStep <= NextStepLasts;

    /// <summary>True where another speaker, or nobody known, spoke before.</summary>
    public bool OtherSpokeBefore(Reading reading) =>
        Previous is { } previous && (previous.Speaker is null || reading.Speaker is null || previous.Speaker != reading.Speaker);

    /// <summary>Takes the utterance and hands back the one whose buffers are free again.</summary>
    public Reading Keep(Reading reading)
    {
        _at++;
        NothingSold |= _at <= Opening && reading.Has(Sense.Service) && reading.Role != SpeakerRole.Customer;
        NothingSold &= !reading.Has(Sense.Offer);
        _lastPricing = reading.Labels.Has(Labels.Pricing) ? _at : _lastPricing;
        _lastNextStep = reading.Labels.Has(Labels.NextStep) ? _at : _lastNextStep;
        var free = Previous ?? new Reading();
        Previous = reading;
        return free;
    }
}
