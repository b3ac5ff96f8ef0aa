namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>How the customer feels: trust opens them, patience keeps them on the line.</summary>
internal sealed class Standing(DifficultyTerms terms, int trust)
{
    private const double NearlyGone = 2;
    private const double LastStraw = 1;
    private const double Full = 118;

    private double _trust = Math.Clamp(trust + terms.StartTrust, 0, 100);

    public double Patience { get; private set; } = terms.Patience;

    public int Trust => (int)Math.Round(_trust);

    public bool IsGone => Patience <= 0;

    public bool IsNearlyGone => Patience <= NearlyGone;

    public CustomerMood Mood => new(Name(), Trust);

    public void Gain(double trust)
    {
        // The more there is already, the less one more good move adds
        _trust = Math.Min(100, _trust + (trust * terms.Gain * (Full - _trust) / 100));
        Patience = Math.Min(terms.Patience, Patience + 0.5);
    }

    public void Lose(double trust, double patience)
    {
        _trust = Math.Max(0, _trust - trust);
        Patience -= patience;
    }

    /// <summary>True where there is trust enough for something that needs so much at normal difficulty.</summary>
    public bool Reaches(int trust) => trust == 0 || Trust >= trust + terms.Threshold;

    private string Name() => this switch
    {
        { Patience: <= LastStraw } => "Annoyed",
        { Patience: <= NearlyGone } => "Impatient",
        { Trust: >= 70 } => "Convinced",
        { Trust: >= 50 } => "Interested",
        { Trust: >= 30 } => "Neutral",
        _ => "Guarded",
    };
}
