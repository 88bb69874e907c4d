namespace Kyodo.Grains.Commands;

/// <summary>A grain's state that remembers the commands it has answered.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IRemembers<out TSelf>
{
    /// <summary>The commands answered.</summary>
    CommandMemory Commands { get; }

    /// <summary>The state with another memory.</summary>
    TSelf Remembering(CommandMemory commands);
}
