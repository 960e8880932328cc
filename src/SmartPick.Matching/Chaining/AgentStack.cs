using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Chaining;

/// <summary>A stack of agents or programs on which nobody stands twice.</summary>
internal sealed class AgentStack(int count)
{
    private readonly int[] _items = new int[count];
    private readonly bool[] _waits = new bool[count];
    private int _height;

    public bool IsEmpty => _height == 0;

    /// <summary>The one on top; there must be one.</summary>
    public int Top => _items[_height - 1];

    /// <summary>Puts one on top unless it waits already.</summary>
    public void Push(int item)
    {
        if (!_waits[item])
        {
            _waits[item] = true;
            _items[_height++] = item;
        }
    }

    public int Pop()
    {
        var item = _items[--_height];
        _waits[item] = false;
        return item;
    }

    /// <summary>Takes one out by lot.</summary>
    public int Draw(Lottery lottery)
    {
        var place = lottery.Below(_height);
        (_items[place], _items[_height - 1]) = (_items[_height - 1], _items[place]);
        return Pop();
    }

    public void Clear()
    {
        while (_height > 0)
        {
            _ = Pop();
        }
    }
}
