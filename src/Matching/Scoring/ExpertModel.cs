namespace Kyodo.Matching.Scoring;

/// <summary>
/// The shapes a coordinator would draw before any outcome is known. They serve alone until a city has outcomes, and are the
/// prior mean of everything learned later.
/// </summary>
/// <remarks>
/// The intercept sets the scale: somebody who can do all that is asked, is interested, lives a kilometre away and is free
/// comes to about 55 %, two asks for one yes; a stranger of whom nothing is known, asked for nothing in particular, to about 19 %;
/// somebody otherwise ideal who has none of the skills, to about 5 %.
/// </remarks>
public static class ExpertModel
{
    /// <summary>The model.</summary>
    public static ScoreModel Model { get; } = new()
    {
        Version = "expert-1",
        Intercept = Units(-2.0),
        Shapes =
        [
            // Dominant: being asked for what one cannot do is the commonest reason to decline, and the caller's time is wasted.
            // No skill asked for is worth nearly as much as having them all.
            Of(Feature.SkillCover, 0.3, -2.6, -2.2, -1.8, -1.4, -1.0, -0.6, -0.2, 0.1, 0.6),

            // An interest is a wish, experience a habit; together a little less than their sum.
            Of(Feature.FieldAffinity, 0, 0.45, 0.5, 0.8),

            // Flat within a walk, odds halved at 3 km, then steadily down to what takes a journey. Not counting (online, goods,
            // unknown) is worth what about 2.5 km is: not knowing neither helps nor hurts.
            Of(Feature.Distance, 0.5, 0.45, 0.4, 0.33, 0.22, 0.1, -0.15, -0.4, -0.6, -0.9, -1.3, -1.8, -2.2, -2.6, -3.0, -3.4, 0),

            // Half of the hours are usually enough to settle on a time; an eighth seldom is. None at all is not eligible, so that
            // the second value is seen only when the reason is taken away: less than having the skills, which should be told first.
            Of(Feature.TimeOverlap, 0.1, -2.0, -1.0, -0.7, -0.5, -0.3, -0.15, 0, 0.1, 0.25),

            // Fatigue grows faster than the count: the fourth ask in a month is the one people remember.
            Of(Feature.RecentAsks, 0.15, 0, -0.3, -0.7, -1.2),

            // A hint only: likeness of words is weak evidence beside the skills themselves.
            Of(Feature.TextLikeness, 0, 0.03, 0.08, 0.15, 0.25, 0.35),

            Of(Feature.KindFit,
            [
                //  person, neighbourhood association, civic group, council, business, school, city department
                0, -0.2, 0.1, -0.5, -0.3, -0.4, -0.8,   // Skill: hands are people's; councils and departments have few to send.
                0, -0.4, 0.3, -0.2, 0.2, 0.2, 0.5,      // Advice: the city's 出前講座 and practised groups.
                -1.0, 0.4, 0, 0, 0.2, 0.1, 0.6,         // Room: halls belong to associations and the city, seldom to a person.
                0, 0.3, 0.2, 0, 0.2, 0.1, 0.3,          // Equipment: tents and tables of the association.
                -0.5, -0.3, 0, 0, 0.4, -1.0, 0.6,       // Funding: the city's programmes, then sponsors.
                0, 0.2, 0.3, 0.1, 0, 0.2, 0.5,          // Information.
                -1.0, 0.3, 0.4, 0.4, 0.2, 0.3, 0.2,     // Partnership: group with group.
                0, -0.2, 0.3, 0, 0.1, 0.4, 0.4,         // Course.
                0, 0, 0, 0, 0, 0, 0,                    // Seat: announced, never scored.
                0, 0.3, 0.4, 0.1, 0.2, 0.2, 0,          // Event place: groups that come with their own hands.
            ]),

            // None shared is not eligible; see TimeOverlap.
            Of(Feature.Language, 0, 0.1, -2.0),

            // A regular duty put to somebody who wishes to help once is mostly declined.
            Of(Feature.Commitment, 0, 0.25, -0.9),

            // A known face, beyond what the distance says.
            Of(Feature.District, 0, 0.15, 0),

            // Slightly up: whoever is not asked within three months seldom comes back, and nothing is known against them.
            Of(Feature.Newcomer, 0, 0.2),

            // They said so themselves; only for that field.
            Of(Feature.Reluctance, 0, -1.5),
        ],
    };

    private static Shape Of(Feature feature, params ReadOnlySpan<double> logits)
    {
        var values = new int[logits.Length];
        for (var bin = 0; bin < values.Length; bin++)
            values[bin] = Units(logits[bin]);
        return new(feature, values);
    }

    private static int Units(double logit) => (int)Math.Round(logit * ScoreModel.OneLogit);
}
