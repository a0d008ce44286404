/** What the framework and the proxy cost without anything of ours: the floor of `npm run bench`. */
export default function EmptyPage() {
  return <p>Empty</p>;
}
