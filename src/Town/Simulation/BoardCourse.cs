using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>
/// Needs (all, a private one without names, or public calls alone) are put on a board; whoever looks at it takes the one they like best of those they could
/// meet, if any; whoever comes first has the place. Nobody is asked, and nobody tires.
/// </summary>
internal sealed class BoardCourse : ICourse
{
    private const int Read = 12;

    private readonly TownOffice _office;
    private readonly bool _publicOnly;
    private readonly ILookup<int, int> _rows;

    internal BoardCourse(TownOffice office, bool publicOnly)
    {
        (_office, _publicOnly) = (office, publicOnly);
        _rows = Enumerable.Range(0, office.Scene.Rows.Length).ToLookup(r => office.Scene.Rows[r].Member);
    }

    /// <inheritdoc/>
    public void Receive(OpenCase openCase, int now)
    {
        // A public call's record is its page: only a board of its own wants writing.
        if (!_publicOnly)
            _office.PutOnBoard();
    }

    /// <inheritdoc/>
    public void Morning(int day)
    {
        var date = _office.Scene.Clock.DateOf(day * Clock.DayMinutes);
        var visits = new List<(int At, int Member)>();
        for (var member = 0; member < _office.Members.Length; member++)
        {
            if (_office.Members[member].IsOn(day) && _office.Scene.Answers.LooksAtBoard(_office.Members[member].Owner, date) is { } minute)
                visits.Add(((day * Clock.DayMinutes) + minute, member));
        }

        foreach (var (at, member) in visits.Order())
            Look(member, at);
    }

    /// <inheritdoc/>
    public void Hour(int now)
    {
    }

    /// <inheritdoc/>
    public void Concluded(LiveAsk ask)
    {
    }

    private bool IsOnBoard(OpenCase openCase) => !_publicOnly || openCase.Need.Audience == Audience.Public;

    // The newest are on top; nobody reads all.
    private void Look(int member, int now)
    {
        var answers = _office.Scene.Answers;
        (OpenCase Case, int Row, double Liked)? best = null;
        var read = 0;
        for (var i = _office.Open.Count - 1; i >= 0 && read < Read; i--)
        {
            var openCase = _office.Open[i];
            if (!IsOnBoard(openCase) || openCase.Arrival.Deadline < now || openCase.Standing >= openCase.Need.SlotsMaximum || openCase.HasAsked(member))
                continue;
            foreach (var row in _rows[member])
            {
                if (Array.BinarySearch(openCase.Arrival.Eligible, row) < 0 || !_office.MayAsk(openCase, row, now))
                    continue;
                read++;
                var liked = answers.Foresee(_office.ApproachOf(openCase, row, now)).Agrees;
                if (best is null || liked > best.Value.Liked)
                    best = (openCase, row, liked);
            }
        }

        if (best is not { } choice)
            return;
        Participant owner = _office.Members[member].Owner;
        var reaction = answers.React(_office.ApproachOf(choice.Case, choice.Row, now));
        if (reaction.Answer == Answer.Agreed && answers.ComesUnasked(owner, choice.Case.Need))
            _office.Apply(choice.Case, choice.Row, now, reaction);
        else
            choice.Case.Mark(member);
    }
}
