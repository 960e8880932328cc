using SmartPick.Engine.Market.Applying;

namespace SmartPick.Engine.Market.Interviewing;

/// <summary>
/// Who is interviewed where: each site invites the best by its index as far as its slots go; a person keeps the most preferred
/// invitations up to a limit, and a slot given up goes to the next on the site's list. Both sides hold the best they have room
/// for, so this is deferred acceptance with sites proposing: it ends, and in whatever order slots are refilled the result is the
/// same (many-to-many, Roth 1984). Direct loops over the season's arrays, because most applications are never looked at twice.
/// </summary>
internal sealed class Invitations
{
    // Below this index an application is looked at only when a site comes to the end of the others.
    private const float WorthSorting = 0.25f;

    private readonly int[] _start;
    private readonly int[] _middle;
    private readonly int[] _next;
    private readonly int[] _end;
    private readonly bool[] _allSorted;
    private readonly int[] _refill;
    private readonly List<int> _waiting = [];

    // The index upside down in the upper half, so that ascending order has the best in front; the application in the lower.
    private ulong[] _order = [];
    private int[] _count = [];
    private bool[] _isInvited = [];

    /// <summary>Room for sites.</summary>
    public Invitations(int sites)
    {
        _start = new int[sites + 1];
        _middle = new int[sites];
        _next = new int[sites];
        _end = new int[sites];
        _allSorted = new bool[sites];
        _refill = new int[sites];
    }

    /// <summary>By application: whether the interview takes place.</summary>
    public ReadOnlySpan<bool> IsInvited => _isInvited;

    /// <summary>By person: interviews attended.</summary>
    public ReadOnlySpan<int> Attended => _count;

    /// <summary>Everybody whose index is above 1, without slots and limits: the baseline's average.</summary>
    public void InviteAll(Applications applications, int people)
    {
        Prepare(applications, people);
        for (var application = 0; application < applications.Count; application++)
        {
            if (applications.Index[application] > 1)
            {
                _isInvited[application] = true;
                _count[applications.Person[application]]++;
            }
        }
    }

    /// <summary>The index of the last application that a site invited; 0 where it invited nobody.</summary>
    /// <param name="applications">The season's applications.</param>
    /// <param name="site">The site.</param>
    public float LastInvited(Applications applications, int site) =>
        _next[site] > _start[site] ? applications.Index[(int)(uint)_order[_next[site] - 1]] : 0;

    /// <summary>Whether a site came to the end of its list before its slots were full.</summary>
    public bool IsExhausted(int site) => _allSorted[site] && _next[site] == _middle[site];

    /// <summary>Finds the fixed point.</summary>
    /// <param name="applications">The season's applications.</param>
    /// <param name="people">The number of people.</param>
    /// <param name="slots">By site: the most interviews it holds.</param>
    /// <param name="most">The most interviews a person attends.</param>
    public void Invite(Applications applications, int people, int[] slots, int most)
    {
        Prepare(applications, people);
        Sort(applications);
        for (var site = 0; site < slots.Length; site++)
        {
            Fill(applications, site, slots[site]);
        }

        for (var person = 0; person < people; person++)
        {
            GiveUp(applications, person, most);
        }

        while (_waiting.Count > 0)
        {
            var site = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
            for (var open = Take(site); open > 0; open--)
            {
                if (InviteNext(applications, site) is not { } person)
                {
                    break;
                }

                GiveUp(applications, person, most);
            }
        }
    }

    private int Take(int site)
    {
        var open = _refill[site];
        _refill[site] = 0;
        return open;
    }

    private void Prepare(Applications applications, int people)
    {
        if (_order.Length < applications.Count)
        {
            var room = applications.Site.Length;
            _order = new ulong[room];
            _isInvited = new bool[room];
        }

        if (_count.Length < people)
        {
            _count = new int[people];
        }

        Array.Clear(_isInvited, 0, applications.Count);
        Array.Clear(_count);
        Array.Clear(_refill);
        Array.Clear(_allSorted);
        _waiting.Clear();
    }

    /// <summary>By site: applications worth sorting in front, best first; the others behind, in any order. Where a site is not open to the person, none.</summary>
    private void Sort(Applications applications)
    {
        Array.Clear(_start);
        var (sites, index) = (applications.Site, applications.Index);
        for (var application = 0; application < applications.Count; application++)
        {
            // A bit for the sign, rather than a branch that is guessed wrong.
            _start[sites[application] + 1] +=
                1 - (BitConverter.SingleToInt32Bits(index[application]) >>> 31);
        }

        for (var site = 0; site < _next.Length; site++)
        {
            _start[site + 1] += _start[site];
            _middle[site] = _start[site];
            _end[site] = _start[site + 1];
        }

        for (var application = 0; application < applications.Count; application++)
        {
            if (index[application] < 0)
            {
                continue;
            }

            var site = sites[application];
            var at = index[application] >= WorthSorting ? _middle[site]++ : --_end[site];
            _order[at] =
                ((ulong)~BitConverter.SingleToUInt32Bits(index[application]) << 32)
                | (uint)application;
        }

        for (var site = 0; site < _next.Length; site++)
        {
            SortBetween(_start[site], _middle[site]);
            _next[site] = _start[site];
        }
    }

    private void SortBetween(int first, int last) => _order.AsSpan(first, last - first).Sort();

    private void Fill(Applications applications, int site, int slots)
    {
        for (var slot = 0; slot < slots; slot++)
        {
            if (InviteNext(applications, site) is null)
            {
                return;
            }
        }
    }

    /// <summary>Invites the next on a site's list; null at its end.</summary>
    private int? InviteNext(Applications applications, int site)
    {
        if (_next[site] == _middle[site])
        {
            if (_allSorted[site])
            {
                return null;
            }

            _allSorted[site] = true;
            SortBetween(_middle[site], _start[site + 1]);
            _middle[site] = _start[site + 1];
            return InviteNext(applications, site);
        }

        var application = (int)(uint)_order[_next[site]++];
        var person = applications.Person[application];
        _isInvited[application] = true;
        _count[person]++;
        return person;
    }

    /// <summary>Gives up what is least preferred until the rest can be attended.</summary>
    private void GiveUp(Applications applications, int person, int most)
    {
        for (
            var application = applications.Start[person + 1] - 1;
            _count[person] > most;
            application--
        )
        {
            if (_isInvited[application])
            {
                _isInvited[application] = false;
                _count[person]--;
                var site = applications.Site[application];
                if (_refill[site]++ == 0)
                {
                    _waiting.Add(site);
                }
            }
        }
    }
}
