export default function PoliciesPage() { return <main id="main">policies</main>; }
