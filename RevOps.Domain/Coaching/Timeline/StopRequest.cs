namespace RevOps.Domain.Coaching.Timeline;

/// <summary>"Take me off your list": no objection to answer but a wish that binds, by law in many countries.</summary>
internal static class StopRequest
{
    /// <summary>As in <see cref="Cue.Topic"/>.</summary>
    public const string Topic = "stop";

    public static bool Is(HeardLine heard) => heard.IsCustomer && heard.Speech.Weight("coaching.stop") > 0;
}
