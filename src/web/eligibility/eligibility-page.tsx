export default function EligibilityPage() { return <main id="main">eligibility</main>; }
