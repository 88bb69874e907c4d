namespace Kyodo.Matching.Search;

/// <summary>One need of a batch.</summary>
/// <param name="Need">The compiled need; all of a batch are compiled with one model.</param>
/// <param name="Admission">Asked when an entry would enter the best, from one thread at a time; null admits all.</param>
/// <param name="Best">Where the answer goes, best first; its length is k.</param>
public readonly record struct BatchQuery(CompiledNeed Need, IAdmission? Admission, Memory<Scored> Best);
