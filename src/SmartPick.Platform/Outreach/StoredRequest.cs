using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>A request as it is stored, with the words it was asked in.</summary>
internal sealed class StoredRequest : IVersioned
{
    public const int LongestTopic = 200;

    public const int LongestMessage = 4000;

    public const int LongestName = 200;

    public Guid Id { get; init; }

    public RequestKind Kind { get; private set; }

    public Guid FromId { get; private set; }

    public Guid ToId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public RequestState State { get; private set; }

    public Guid? ForId { get; private set; }

    public DateTimeOffset? ConsentAt { get; private set; }

    public Guid? RelationshipId { get; set; }

    public string? Topic { get; private set; }

    public DateTimeOffset? OpenSince { get; private set; }

    public DateTimeOffset? NudgedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DeclineReason DeclineReason { get; private set; }

    public string? TryInstead { get; private set; }

    /// <summary>The message, read by the two alone.</summary>
    public string? Message { get; init; }

    /// <summary>The model that a relationship would follow.</summary>
    public MentorshipModel Model { get; init; }

    /// <summary>Through what the two met.</summary>
    public string? MetThrough { get; init; }

    public int Version { get; set; }

    public static StoredRequest Of(Request request, RequestBeginning beginning)
    {
        var stored = new StoredRequest
        {
            Id = request.Id,
            Message = beginning.Message,
            Model = beginning.Model,
            MetThrough = beginning.MetThrough,
        };
        stored.Take(request);
        return stored;
    }

    public Request ToRequest() =>
        new()
        {
            Id = Id,
            Kind = Kind,
            FromId = FromId,
            ToId = ToId,
            AskedAt = AskedAt,
            State = State,
            ForId = ForId,
            ConsentAt = ConsentAt,
            RelationshipId = RelationshipId,
            Topic = Topic,
            OpenSince = OpenSince,
            NudgedAt = NudgedAt,
            ClosedAt = ClosedAt,
            DeclineReason = DeclineReason,
            TryInstead = TryInstead,
        };

    public void Take(Request after)
    {
        Kind = after.Kind;
        FromId = after.FromId;
        ToId = after.ToId;
        AskedAt = after.AskedAt;
        State = after.State;
        ForId = after.ForId;
        ConsentAt = after.ConsentAt;
        RelationshipId = after.RelationshipId;
        Topic = after.Topic;
        OpenSince = after.OpenSince;
        NudgedAt = after.NudgedAt;
        ClosedAt = after.ClosedAt;
        DeclineReason = after.DeclineReason;
        TryInstead = after.TryInstead;
    }
}
